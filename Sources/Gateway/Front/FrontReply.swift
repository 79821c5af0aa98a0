import MCP
import NIOCore

/// The way back to the agent for one request on a connection: says what a reply consists of, and hands it down.
final class FrontReply: AgentReply {
  private var reply: StreamableReply
  /// Let go when the reply is finished or the connection is gone: what comes later is written nowhere.
  private var connection: FrontConnection?

  init(style: ReplyStyle, connection: FrontConnection) {
    reply = StreamableReply(style: style)
    self.connection = connection
  }

  func openStream() { write(reply.open()) }
  func comment() { write(reply.comment()) }
  func push(_ message: Message) { write(reply.push(message)) }

  func answer(_ response: Response, status: Int, sessionID: String?) {
    write(reply.answer(response, status: status, sessionID: sessionID))
  }

  func accept() { write(reply.accept()) }
  func acceptEnd() { write(reply.acceptEnd()) }
  func refuse(_ refusal: HTTPRefusal, id: RequestID?) { write(reply.refuse(refusal, id: id)) }
  func end() { write(reply.end()) }

  /// The connection is gone.
  func detach() { connection = nil }

  private func write(_ bytes: ByteBuffer?) {
    guard let bytes, let connection else { return }
    if reply.isFinished { self.connection = nil }
    connection.send(bytes, finishes: reply.isFinished)
  }
}
