/// Notifications and answers on their way to a server, which may take its time over them. There is a bound, as there is
/// for the lines to a child: who sends them faster than the server takes them would fill the gateway's memory.
struct NoticeBacklog {
  private let mostRuns: Int
  private let mostBytes: Int
  private var runs: [HTTPRun] = []

  init(mostRuns: Int = 100, mostBytes: Int = 32 << 20) {
    self.mostRuns = mostRuns
    self.mostBytes = mostBytes
  }

  /// Takes one more; false if the server is too far behind.
  mutating func add(_ run: HTTPRun) -> Bool {
    runs.removeAll(where: \.isOver)
    guard runs.count < mostRuns, runs.reduce(run.length, { $0 + $1.length }) <= mostBytes else { return false }
    runs.append(run)
    return true
  }
}
