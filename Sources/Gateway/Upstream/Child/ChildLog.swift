import Logging
import MCP
import NIOCore
import Text

/// What a child writes beside its messages, in the gateway's log.
final class ChildLog {
  /// So long what it writes is held back while it is asked what it may not know: a server that waits for a person to log
  /// in answers nothing, and its words must be seen.
  static let patience = TimeAmount.seconds(2)
  /// What was written before an answer may be read after it: it comes through another pipe.
  private static let lag = TimeAmount.milliseconds(100)
  /// Fewer lines are shown as they are.
  private static let few = 3

  private let server: String
  private let log: Logger
  private let eventLoop: any EventLoop
  private var errors = LoggedLines()
  private var strays = LoggedLines()
  /// What was written since the child was asked what it may not know.
  private var heldBack: [String]?

  init(server: String, log: Logger, eventLoop: any EventLoop) {
    self.server = server
    self.log = log
    self.eventLoop = eventLoop
  }

  /// The last whole line of standard error, as it can be shown.
  var lastLine: String? { errors.lastLine.map { VisibleText($0).cut(to: 200) } }

  /// Takes bytes of standard error.
  func error(_ bytes: some Sequence<UInt8>) {
    for line in errors.feed(bytes, at: .now()) { take(line) }
  }

  /// Takes a line of standard output that is no message: servers print banners there.
  func stray(_ line: [UInt8], _ problem: Malformed) {
    for text in strays.feed(line + [UInt8(ascii: "\n")], at: .now()) { take("no MCP message (\(problem)): \(text)") }
  }

  /// The child is asked something that it may not know. Many complain of that at length.
  func beginProbe() {
    heldBack = heldBack ?? []
    schedule(Self.patience) { $0.show() }
  }

  /// It has answered.
  func endProbe(isUnderstood: Bool) {
    schedule(Self.lag) { isUnderstood ? $0.show() : $0.sumUp() }
  }

  /// Nothing more comes.
  func finish() {
    show()
    if let line = errors.finish() { write(line) }
  }

  private func take(_ line: String) {
    if heldBack == nil { write(line) } else { heldBack?.append(line) }
  }

  private func show() {
    for line in heldBack.take() ?? [] { write(line) }
  }

  private func sumUp() {
    guard let lines = heldBack, lines.count >= Self.few, let first = lines.first else { return show() }
    heldBack = nil
    let remedy = "because it does not know `server/discover`: see --log-level debug"
    write("\(first) (and \(lines.count - 1) more lines, \(remedy))")
    for line in lines.dropFirst() { log.debug("\(server): \(VisibleText(line).text)") }
  }

  private func write(_ line: String) {
    log.info("\(server): \(VisibleText(line).text)")
  }

  private func schedule(_ delay: TimeAmount, _ body: @escaping (ChildLog) -> Void) {
    eventLoop.assumeIsolated().scheduleTask(in: delay) { [weak self] in
      if let self { body(self) }
    }
  }
}
