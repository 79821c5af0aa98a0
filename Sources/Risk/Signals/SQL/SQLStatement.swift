/// One statement of SQL as its words and signs, without strings and comments.
struct SQLStatement {
  struct Token {
    let word: PackedWord
    let keyword: SQLKeyword?
  }

  /// What a statement does.
  enum Deed: Comparable {
    case reads, writes, destroys
  }

  private(set) var tokens: [Token] = []
  private(set) var range: Range<Int>

  init(from start: Int) {
    range = start..<start
    tokens.reserveCapacity(32)
  }

  mutating func append(_ word: PackedWord, _ keyword: SQLKeyword?, _ place: Range<Int>) {
    if tokens.isEmpty { range = place }
    range = range.lowerBound..<place.upperBound
    tokens.append(Token(word: word, keyword: keyword))
  }

  /// What the statement does. Dropping, emptying, and deleting or changing every row destroys.
  var deed: Deed {
    switch tokens.first?.keyword {
    case .drop, .truncate: .destroys
    case .delete, .update: isBounded ? .writes : .destroys
    case .alter: has(.drop) || has(.truncate) ? .destroys : .writes
    case .merge: mergesAway ? .destroys : .writes
    case .insert, .create, .grant, .revoke, .replace, .call, .load: .writes
    case .copy where runsProgram: .destroys
    case .copy: firstOutsideBrackets(.from) == nil ? .reads : .writes
    case .select: has(.into) ? .writes : .reads
    case .explain: has(.analyze) ? inner : .reads
    case .with: deedBehindNames
    case nil where tokens.first?.word == "pragma": tokens.contains { $0.word == "=" } ? .writes : .reads
    default: tokens.first.map { Self.telling.contains($0.word) } ?? true ? .reads : inner
    }
  }

  /// `COPY t TO PROGRAM '…'`: the database runs any command.
  private var runsProgram: Bool { tokens.contains { $0.word == "program" } }

  /// `MERGE … ON 1 = 1 WHEN MATCHED THEN DELETE`: every row goes.
  private var mergesAway: Bool {
    guard has(.delete), let on = firstOutsideBrackets(.on) else { return false }
    return Self.alwaysHolds(tokens[(on + 1)...].prefix { $0.word != "when" })
  }

  /// Statements that only tell of others.
  private static let telling = WordTable("show describe desc help use set")

  private init(_ tokens: some Sequence<Token>) {
    self.tokens = Array(tokens)
    range = 0..<0
  }

  /// The worst of what stands behind `WITH … AS (…)` or in it.
  private var deedBehindNames: Deed {
    let writing: [SQLKeyword] = [.insert, .update, .delete, .merge]
    let starts = tokens.indices.filter { place in
      tokens[place].keyword.map(writing.contains) ?? false && Self.isShaped(tokens[place...])
    }
    let ends = starts.dropFirst() + [tokens.count]
    let deeds = zip(starts, ends).map { SQLStatement(tokens[$0..<$1]).deed }
    return deeds.max() ?? (has(.into) ? .writes : .reads)
  }

  /// What stands in a block: `IF EXISTS (…) DROP TABLE t`.
  private var inner: Deed {
    let acting: [SQLKeyword] = [.drop, .truncate, .delete, .insert, .update, .alter, .create, .merge]
    let place = tokens.indices.first { place in
      tokens[place].keyword.map(acting.contains) ?? false && Self.isShaped(tokens[place...])
    }
    return place.map { SQLStatement(tokens[$0...]).deed } ?? .reads
  }

  /// Whether a `WHERE` says which rows, and not all of them.
  private var isBounded: Bool {
    guard let place = firstOutsideBrackets(.whereClause) else { return false }
    let condition = tokens[(place + 1)...].prefix { $0.word != "returning" && $0.word != "limit" }
    let alternatives = condition.split(omittingEmptySubsequences: false) { $0.keyword == .or }
    return !alternatives.contains { Self.alwaysHolds($0) }
  }

  /// Where the statement's own clause begins, not that of a query in brackets.
  private func firstOutsideBrackets(_ keyword: SQLKeyword) -> Int? {
    var depth = 0
    return tokens.firstIndex { token in
      if token.word == "(" { depth += 1 }
      if token.word == ")" { depth -= 1 }
      return depth <= 0 && token.keyword == keyword
    }
  }

  /// Nothing, `1`, `true`, `1 = 1`, `'a' = 'a'`, `name LIKE '%'`, `id IS NOT NULL`; of two
  /// numbers it is not asked which is the greater.
  private static func alwaysHolds(_ condition: ArraySlice<Token>) -> Bool {
    let words = condition.prefix(9).map(\.word).filter { $0 != "(" && $0 != ")" }
    switch words.count {
    case 0: return true
    case 1: return words[0] == "1" || words[0] == "true"
    case 3:
      let isOfNumbers = [words[0], words[2]].allSatisfy { $0.first?.isDigit ?? false }
      return (words[1] == "=" && words[0] == words[2]) || (isOfNumbers && (words[1] == ">" || words[1] == "<"))
        || (words[1] == "like" && words[2] == "'%'")
    case 4: return words[1] == "is" && words[2] == "not" && words[3] == "null"
    default: return false
    }
  }

  /// Whether it runs what stands in a text: `EXECUTE IMMEDIATE '…'`.
  var runsText: Bool { tokens.first?.keyword == .call }

  private func has(_ keyword: SQLKeyword) -> Bool { tokens.contains { $0.keyword == keyword } }

  /// `a.b WHERE …`, and no sentence that goes on after `delete from`.
  private static func isNameAndClause(_ tokens: ArraySlice<Token>) -> Bool {
    var rest = tokens.dropFirst()
    while rest.first?.word == "." { rest = rest.dropFirst(2) }
    guard let next = rest.first else { return !tokens.isEmpty }
    return clauses.contains(next.word)
  }

  private static let clauses = WordTable("where using returning limit order as )")

  /// Whether this is a statement by its shape, and no sentence that begins with the same word.
  var isShaped: Bool { Self.isShaped(tokens[...]) }

  /// Looks no further than a statement's head, so that a text of nothing but keywords takes linear time too.
  private static func isShaped(_ statement: ArraySlice<Token>) -> Bool {
    let tokens = statement.prefix(64)
    let second = tokens.dropFirst().first?.keyword
    func has(_ keyword: SQLKeyword) -> Bool { tokens.contains { $0.keyword == keyword } }
    switch tokens.first?.keyword {
    case .select: return has(.from)
    case .insert, .merge, .replace: return second == .into
    case .delete: return second == .from && isNameAndClause(tokens.dropFirst(2))
    case .update: return has(.set) && tokens.contains { $0.word == "=" }
    case .drop, .alter: return second == .object
    case .create: return second == .object || second == .or
    case .truncate: return second == .object || statement.count == 2
    case .grant: return has(.on) && has(.to)
    case .revoke: return has(.on) && has(.from)
    case .with: return has(.asName) && tokens.contains { $0.word == "(" }
    case .copy: return has(.from) || has(.to)
    case .explain: return tokens.count > 1 && isShaped(tokens.dropFirst().drop { $0.keyword == .analyze })
    default: return false
    }
  }
}
