import MCP
import NIOCore
import NIOHTTP1

@testable import Gateway

extension Grant {
  static let sample = Grant(
    id: "g1", server: "shop", label: "bot", tokenHash: [], suspended: false, createdAt: 0, lastUsedAt: nil)
}

/// A request as text, cut into the parts that the decoder would make of it.
struct Sent {
  var head: HTTPRequestHead
  var body: [String]

  init(
    _ method: HTTPMethod = .POST, _ target: String = "/mcp/shop", headers: [(String, String)] = [],
    without left: [String] = [], body: [String] = []
  ) {
    var all: HTTPHeaders = ["host": "127.0.0.1:7777", "authorization": "Bearer slc_1"]
    if method == .POST {
      all.add(name: "content-type", value: "application/json")
      all.add(name: "content-length", value: String(body.map(\.utf8.count).reduce(0, +)))
    }
    for (name, value) in headers { all.replaceOrAdd(name: name, value: value) }
    for name in left { all.remove(name: name) }
    head = HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: all)
    self.body = body
  }

  var parts: [HTTPServerRequestPart] {
    [.head(head)] + body.map { .body(ByteBuffer(string: $0)) } + [.end(nil)]
  }
}

/// A reception that notes what it is told, and keeps the replies for later.
final class NotingReception: Reception {
  var notes: [String] = []
  var replies: [any AgentReply] = []
  var identification: Identification = .known(.sample)
  var whenDisconnected: () -> Void = {}

  func identify(server: String, bearer: String?) -> Identification {
    notes.append("identify \(server) \(bearer ?? "-")")
    return identification
  }

  func receive(_ message: Message, from caller: Caller, reply: any AgentReply) {
    notes.append("receive \(message.text)")
    replies.append(reply)
  }

  func listen(_ caller: Caller, lastEventID: String?, reply: any AgentReply) {
    notes.append("listen \(caller.sessionID ?? "-") \(lastEventID ?? "-")")
    replies.append(reply)
  }

  func endSession(_ caller: Caller) -> HTTPRefusal? {
    notes.append("end \(caller.sessionID ?? "-")")
    return nil
  }

  func disconnected(_ reply: any AgentReply) {
    notes.append("disconnected")
    whenDisconnected()
  }
}
