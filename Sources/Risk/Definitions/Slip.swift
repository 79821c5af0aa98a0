/// A slip of the pen between two words: a letter left out, put in, replaced, or two that changed places.
enum Slip {
  static func isOne(from meant: String, to written: String) -> Bool {
    let meant = Array(meant.unicodeScalars)
    let written = Array(written.unicodeScalars)
    let head = zip(meant, written).prefix { $0 == $1 }.count
    let left = Array(meant[head...])
    let right = Array(written[head...])
    switch left.count - right.count {
    case 0:
      guard !left.isEmpty else { return false }
      if left.dropFirst() == right.dropFirst() { return true }
      return left.count > 1 && left[0] == right[1] && left[1] == right[0] && left.dropFirst(2) == right.dropFirst(2)
    case 1: return Array(left.dropFirst()) == right
    case -1: return left == Array(right.dropFirst())
    default: return false
    }
  }
}
