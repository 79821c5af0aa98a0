/// A name in which `*` stands for any text, also none. Compared byte by byte; the time is bounded by the product of the
/// two lengths.
struct Wildcard {
  private let bytes: [UInt8]

  init(_ pattern: String) {
    bytes = Array(pattern.utf8)
  }

  func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    var (place, at) = (0, 0)
    var lastStar: (place: Int, at: Int)?
    while at < name.count {
      if place < bytes.count, bytes[place] == UInt8(ascii: "*") {
        lastStar = (place, at)
        place += 1
      } else if place < bytes.count, bytes[place] == name[at] {
        place += 1
        at += 1
      } else if let star = lastStar {
        lastStar = (star.place, star.at + 1)
        place = star.place + 1
        at = star.at + 1
      } else {
        return false
      }
    }
    return bytes[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
