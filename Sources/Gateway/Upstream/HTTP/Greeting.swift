/// Keeps what is sent after `notifications/initialized` until the server has taken that, or 10 seconds have passed:
/// HTTP requests overtake each other, and servers refuse what comes before it.
struct Greeting {
  private var isUnderWay = false
  private var waiting: [HTTPRun] = []

  mutating func begin() { isUnderWay = true }

  /// Whether a run may start now; if not, ``end()`` returns it.
  mutating func admits(_ run: HTTPRun) -> Bool {
    if isUnderWay { waiting.append(run) }
    return !isUnderWay
  }

  mutating func end() -> [HTTPRun] {
    defer { waiting = [] }
    isUnderWay = false
    return waiting
  }
}
