import NIOCore

/// How soon a child that ended may be started again: at once the first time, then after 1, 2, 4 … 30 seconds. One that
/// ran for a minute starts afresh.
struct RestartBackoff {
  private static let goodRun = TimeAmount.seconds(60)
  private static let longest = TimeAmount.seconds(30)

  private var startedAt: NIODeadline?
  private var pause = TimeAmount.zero
  private var notBefore: NIODeadline?

  mutating func started(at now: NIODeadline) { startedAt = now }

  mutating func ended(at now: NIODeadline) {
    if let startedAt, now - startedAt >= Self.goodRun { pause = .zero }
    notBefore = now + pause
    pause = pause == .zero ? .seconds(1) : min(Self.longest, pause * 2)
  }

  /// How long a start has to wait, or nil if it may be now.
  func wait(at now: NIODeadline) -> TimeAmount? {
    guard let notBefore, now < notBefore else { return nil }
    return notBefore - now
  }
}
