extension ArgumentText {
  /// What statements of SQL do.
  ///
  /// - Parameter isSQL: whether the argument is SQL by its key. Otherwise only what has a statement's shape counts.
  func scanSQL(isSQL: Bool, into findings: inout Findings) {
    scanSQL(in: 0..<count, isSQL: isSQL, into: &findings)
  }

  /// The same for a part of the text.
  func scanSQL(in range: Range<Int>, isSQL: Bool, into findings: inout Findings) {
    for statement in statements(in: range) where isSQL || statement.isShaped {
      switch statement.runsText && textDestroys(in: statement.range) ? .destroys : statement.deed {
      case .destroys: findings.add(.destructiveSQL, statement.range)
      case .writes: findings.add(.writingSQL, statement.range)
      case .reads: break
      }
    }
  }

  /// Whether the text begins as a statement or a comment does: the quick way past everything else.
  var mayBeSQL: Bool {
    guard marks.contains(.space), let start = lowered.firstIndex(where: { !$0.isSpace && $0 != UInt8(ascii: "(") })
    else {
      return false
    }
    if has("--", at: start) || has("/*", at: start) { return true }
    let word = lowered[start...].prefix { isPartOfName($0) }
    return SQLKeyword.lexicon[word] != nil || Self.blockOpeners.contains(word)
  }

  private static let blockOpeners = WordTable("begin if do declare")

  /// Whether a text in a statement is one that destroys.
  private func textDestroys(in range: Range<Int>) -> Bool {
    guard let quote = lowered[range].firstIndex(of: UInt8(ascii: "'")) else { return false }
    return statements(in: quote + 1..<range.upperBound).contains { $0.isShaped && $0.deed == .destroys }
  }

  /// A statement that ends another one's string: `x'); DROP TABLE students;--`.
  func scanInjectedSQL(into findings: inout Findings) {
    guard marks.contains(.semicolon), let end = lowered.firstIndex(of: UInt8(ascii: ";")) else { return }
    let quoted = lowered[..<end].contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") || $0.isDigit }
    guard quoted else { return }
    for statement in statements(in: (end + 1)..<count) where statement.isShaped && statement.deed == .destroys {
      findings.add(.destructiveSQL, statement.range)
    }
  }

  private func statements(in range: Range<Int>) -> [SQLStatement] {
    let lexicon = SQLKeyword.lexicon
    var statements: [SQLStatement] = []
    var statement = SQLStatement(from: range.lowerBound)
    func take(_ range: Range<Int>) {
      let word = PackedWord(lowered: lowered[range])
      statement.append(word, lexicon[lowered[range]], range)
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      let byte = lowered[place]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        place = end(ofQuote: byte, at: place, in: range)
        // A quoted name or text, told from others by what it holds.
        take(start..<place)
      case UInt8(ascii: "-") where has("--", at: place), UInt8(ascii: "#"):
        while place < range.upperBound, lowered[place] != UInt8(ascii: "\n") { place += 1 }
      case UInt8(ascii: "/") where has("/*!", at: place):
        // MySQL runs what stands in such a comment.
        place += 3
        while place < range.upperBound, lowered[place].isDigit { place += 1 }
      case UInt8(ascii: "/") where has("/*", at: place):
        place = first("*/", in: (place + 2)..<max(place + 2, range.upperBound)).map { $0 + 2 } ?? range.upperBound
      case UInt8(ascii: ";"):
        if !statement.tokens.isEmpty { statements.append(statement) }
        place += 1
        statement = SQLStatement(from: place)
      case _ where isPartOfName(byte):
        while place < range.upperBound, isPartOfName(lowered[place]) { place += 1 }
        take(start..<place)
      case _ where byte.isSpace: place += 1
      default:
        place += 1
        // A statement in brackets begins behind them.
        if statement.tokens.isEmpty, byte == UInt8(ascii: "(") { continue }
        take(start..<place)
      }
    }
    if !statement.tokens.isEmpty { statements.append(statement) }
    return statements
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Behind the closing quote; a doubled or escaped one doesn't close.
  private func end(ofQuote quote: UInt8, at start: Int, in range: Range<Int>) -> Int {
    var place = start + 1
    while place < range.upperBound {
      if lowered[place] == UInt8(ascii: "\\") {
        place += 2
      } else if lowered[place] == quote {
        guard place + 1 < range.upperBound, lowered[place + 1] == quote else { return place + 1 }
        place += 2
      } else {
        place += 1
      }
    }
    return range.upperBound
  }
}
