import Console

/// When the next frame is due: at once after a key or the answer that was waited for, else at most 30 a second, and only
/// if something has happened.
struct FrameSchedule {
  /// The shortest time between two frames that no key asked for, milliseconds.
  static let pace: Int64 = 33
  /// How often time itself is an event, milliseconds.
  static let beat: Int64 = 1000
  /// After a frame that shows something new to decide, time is an event once more, milliseconds: by then it counts as
  /// seen.
  static let glance: Int64 = 350

  private var isStale = true
  private var isWaiting = true
  private var isAnswered = false
  private var written: Int64 = 0
  private var nextBeat: Int64
  private var nextGlance: Int64?
  private var sight = Sight()

  init(at now: Int64) {
    nextBeat = now + Self.beat
  }

  /// Something has happened that a frame may show.
  mutating func happened() {
    isStale = true
  }

  /// Tells whether an answer of the gateway is waited for. The frame with the last one waits for nothing else: it is what
  /// an operator who has just come, or has just asked, looks for.
  mutating func waits(_ isWaiting: Bool) {
    if self.isWaiting, !isWaiting { isAnswered = true }
    self.isWaiting = isWaiting
  }

  /// Whether time itself has to be told to the model now; asking says that it was.
  mutating func takeTick(at now: Int64) -> Bool {
    let isGlance = nextGlance.map { $0 <= now } ?? false
    if isGlance { nextGlance = nil }
    guard isGlance || nextBeat <= now else { return false }
    if nextBeat <= now { nextBeat = now + Self.beat }
    return true
  }

  /// Whether a frame that no key asked for is due.
  func isDue(at now: Int64) -> Bool { isStale && (isAnswered || now >= written + Self.pace) }

  /// A frame was written.
  mutating func wrote(_ sight: Sight, at now: Int64) {
    isStale = false
    isAnswered = false
    written = now
    if sight != self.sight { nextGlance = now + Self.glance }
    self.sight = sight
  }

  /// When something is due next.
  var deadline: Int64 {
    let frame = isStale ? written + (isAnswered ? 0 : Self.pace) : nextBeat
    return min(frame, nextBeat, nextGlance ?? nextBeat)
  }
}
