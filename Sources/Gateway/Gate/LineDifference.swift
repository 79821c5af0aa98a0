/// What differs between two texts, line by line, as a person reads it: lines that are gone begin with `-`, new ones with
/// `+`, a few that stayed with a space, and `@ 12` says that the following stand at line 12 of the new text.
struct LineDifference: Equatable {
  /// Lines that stayed, told before and after those that differ.
  static let context = 2
  /// So much of it is told, bytes of all lines.
  static let limit = 65_536
  /// Where more lines lie between the first and the last that differ, all of them are told as gone and as new: comparing
  /// takes as long as their lines times what differs, and every call would wait for it.
  static let longest = 500

  private(set) var lines: [String] = []
  /// Whether nothing was left out.
  private(set) var isWhole = true

  init(from old: String, to new: String) {
    cut(Self.told(Self.merged(Self.lines(of: old), Self.lines(of: new))))
  }

  private mutating func cut(_ told: [String]) {
    var room = Self.limit
    for line in told {
      room -= line.utf8.count
      guard room >= 0 else {
        isWhole = false
        return
      }
      lines.append(line)
    }
  }

  private static func lines(of text: String) -> [String] {
    // By scalars: to Swift a line feed behind a carriage return is no character of its own.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// A line of either text.
  private struct Merged {
    let sign: Character
    let text: String
    /// Where it stands in the new text, from 1; for one that is gone, where the next one stands.
    let place: Int
  }

  /// The places of the lines that are gone from the old text, and of those that are new in the new one.
  private static func changed(_ old: [String], _ new: [String]) -> (removed: Set<Int>, inserted: Set<Int>) {
    let head = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let (gone, come) = (head..<(old.count - tail), head..<(new.count - tail))
    guard max(gone.count, come.count) <= longest else { return (Set(gone), Set(come)) }
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in new[come].difference(from: old[gone], by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(head + offset)
      case .insert(let offset, _, _): inserted.insert(head + offset)
      }
    }
    return (removed, inserted)
  }

  private static func merged(_ old: [String], _ new: [String]) -> [Merged] {
    let (removed, inserted) = changed(old, new)
    var merged: [Merged] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, removed.contains(from) {
        merged.append(Merged(sign: "-", text: old[from], place: to + 1))
        from += 1
      } else if inserted.contains(to) {
        merged.append(Merged(sign: "+", text: new[to], place: to + 1))
        to += 1
      } else {
        merged.append(Merged(sign: " ", text: new[to], place: to + 1))
        from += 1
        to += 1
      }
    }
    return merged
  }

  /// What differs and its neighbours, with a heading wherever something was left out before.
  private static func told(_ merged: [Merged]) -> [String] {
    var isTold = [Bool](repeating: false, count: merged.count)
    for (index, line) in merged.enumerated() where line.sign != " " {
      for near in max(0, index - context)...min(merged.count - 1, index + context) { isTold[near] = true }
    }
    var told: [String] = []
    for (index, line) in merged.enumerated() where isTold[index] {
      if index == 0 || !isTold[index - 1] { told.append("@ \(line.place)") }
      told.append("\(line.sign)\(line.text)")
    }
    return told
  }
}
