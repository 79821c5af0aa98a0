import Feed

/// How it stands between console and gateway.
struct Link: Sendable, Equatable {
  /// The one thing the title bar says about it.
  enum State: Sendable, Equatable {
    case connecting
    /// Catching up, from the event after the first to the second.
    case replay(from: Int, to: Int)
    case live
    /// So many events are missing.
    case gap(Int)
    case gone(since: Int64)
  }

  var state = State.connecting
  /// The last event that was taken in.
  var lastSeq = 0
  var welcome: Welcome?
  var lockdown: LockdownState?
  var operators: [String] = []

  var isGone: Bool {
    if case .gone = state { true } else { false }
  }

  /// Whether a command would reach the gateway.
  var carries: Bool {
    switch state {
    case .replay, .live, .gap: true
    case .connecting, .gone: false
    }
  }

  /// Whether this operator may do that. Before the gateway has said so, the gateway is asked.
  func may(_ right: Right) -> Bool { welcome?.may.contains(right) ?? true }
}
