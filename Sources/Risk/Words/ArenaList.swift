/// A list that grows in an arena.
struct ArenaList<Element: BitwiseCopyable> {
  private let arena: Arena
  private var room: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  /// An empty list.
  ///
  /// - Parameter capacity: how many elements it takes before it has to move.
  init(in arena: Arena, capacity: Int) {
    self.arena = arena
    room = arena.take(max(1, capacity), of: Element.self)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == room.count { grow() }
    room.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes the last element away; nil if there is none.
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return room[count]
  }

  private mutating func grow() {
    let larger = arena.take(2 * room.count, of: Element.self)
    _ = larger.initialize(fromContentsOf: room)
    room = larger
  }

  /// What the list holds now; what is appended later doesn't show in it.
  var all: ArenaSlice<Element> { ArenaSlice(UnsafeBufferPointer(rebasing: room[..<count])) }
}
