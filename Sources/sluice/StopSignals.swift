import Glibc
import UnixSignals

/// The signals that end a gateway in order.
enum StopSignals {
  /// The end of its terminal is one, unless it was started so as to outlive that (nohup(1)).
  static var all: [UnixSignal] { isHangUpIgnored ? [.sigterm, .sigint] : [.sigterm, .sigint, .sighup] }

  private static var isHangUpIgnored: Bool {
    var action = sigaction()
    guard sigaction(SIGHUP, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
