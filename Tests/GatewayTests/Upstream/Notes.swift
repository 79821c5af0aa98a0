import MCP
import NIOCore

@testable import Gateway

/// Notes what comes of requests and links, a line each, in the order in which it comes.
final class Notes: UpstreamSink, LinkObserver {
  private(set) var lines: [String] = []
  private var waiting: (count: Int, promise: EventLoopPromise<[String]>)?

  func upstream(_ event: UpstreamEvent, for ticket: UpstreamTicket) {
    switch event {
    case .message(let message): note("message \(message.text)")
    case .answered(let response): note("answered \(Message.response(response).text)")
    case .failed(let failure): note("failed \(failure.doubt) \(failure.reason)")
    }
  }

  func link(_ link: any UpstreamLink, received message: Message) { note("unasked \(message.text)") }
  func linkDown(_ link: any UpstreamLink, reason: String) { note("down \(reason)") }

  /// The first `count` lines, when there are so many.
  func lines(_ count: Int, on loop: any EventLoop) -> EventLoopFuture<[String]> {
    let promise = loop.makePromise(of: [String].self)
    waiting = (count, promise)
    tell()
    return promise.futureResult
  }

  private func note(_ line: String) {
    lines.append(line)
    tell()
  }

  private func tell() {
    guard let (count, promise) = waiting, lines.count >= count else { return }
    waiting = nil
    promise.succeed(Array(lines.prefix(count)))
  }
}

extension UpstreamFailure {
  fileprivate var doubt: String {
    surelyUnsent ? "unsent" : wasNotTaken ? "not taken" : "unknown"
  }
}

extension Request {
  static func call(_ id: RequestID, _ tool: String = "echo", token: JSON? = nil) -> Request {
    var params: JSONObject = ["name": .string(tool)]
    if let token { params["_meta"] = ["progressToken": token] }
    return Request(id: id, method: "tools/call", params: params)
  }
}
