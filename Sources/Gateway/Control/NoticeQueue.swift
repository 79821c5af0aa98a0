/// Which new questions are told next, and when: two commands at a time, and questions that come meanwhile together.
/// Pure.
struct NoticeQueue {
  /// Commands that run at once.
  static let mostRunning = 2
  /// Questions that wait to be told; older ones give way, for the newest is what a person can still decide.
  static let mostWaiting = 1000

  private var waiting: [[UInt8]] = []
  private(set) var running = 0
  private var dropped = 0

  /// A new question, as one line without its LF.
  mutating func add(_ line: [UInt8]) {
    waiting.append(line)
    if waiting.count > Self.mostWaiting {
      waiting.removeFirst()
      dropped += 1
    }
  }

  /// What the next command gets on its standard input; none if nothing waits or enough commands run.
  mutating func next() -> [UInt8]? {
    guard running < Self.mostRunning, !waiting.isEmpty else { return nil }
    running += 1
    let lines = waiting
    waiting = []
    return lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// How many questions gave way since this was asked last.
  mutating func takeDropped() -> Int {
    defer { dropped = 0 }
    return dropped
  }

  /// A command has ended.
  mutating func ended() {
    running -= 1
  }
}
