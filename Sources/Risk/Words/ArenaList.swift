/// A list that grows in an arena. It doesn't keep the arena, which is handed in wherever more room may be needed: keeping
/// it would cost more than most lists.
struct ArenaList<Element: BitwiseCopyable> {
  private var room: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  /// An empty list.
  ///
  /// - Parameter capacity: how many elements it takes before it has to move.
  init(in arena: borrowing Arena, capacity: Int) {
    room = arena.take(max(1, capacity), of: Element.self)
  }

  @inline(__always)
  mutating func append(_ element: Element, in arena: Arena) {
    if count == room.count { grow(in: arena) }
    room.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes the last element away; nil if there is none.
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return room[count]
  }

  /// Changes an element where it lies.
  @inline(__always)
  mutating func update<Answer>(_ place: Int, _ change: (inout Element) -> Answer) -> Answer {
    precondition(place >= 0 && place < count, "an element outside of its list")
    return change(&room[place])
  }

  private mutating func grow(in arena: Arena) {
    let larger = arena.take(2 * room.count, of: Element.self)
    _ = larger.initialize(fromContentsOf: room)
    room = larger
  }

  /// What the list holds now; what is appended later doesn't show in it.
  var all: ArenaSlice<Element> { ArenaSlice(UnsafeBufferPointer(rebasing: room[..<count])) }
}
