import NIOCore
import NIOHTTP1

/// The head of an answer: what an agent needs, and nothing of what an upstream said in its own.
struct ResponseHead {
  enum Length {
    case none, bytes(Int), chunked, untilClose
  }

  var status: Int
  var type: StaticString?
  var length = Length.none
  var closes = false
  var sessionID: String?
  var retryAfter: Int?
}

extension ByteBuffer {
  mutating func writeHead(_ head: ResponseHead) {
    writeStatusLine(head.status)
    if let type = head.type { writeField("content-type", type) }
    switch head.length {
    case .none: break
    case .bytes(let count): writeField("content-length", String(count))
    case .chunked:
      writeStaticString("transfer-encoding: chunked\r\ncache-control: no-store\r\nx-accel-buffering: no\r\n")
    case .untilClose: writeStaticString("cache-control: no-store\r\n")
    }
    if head.closes { writeStaticString("connection: close\r\n") }
    if let id = head.sessionID { writeField("mcp-session-id", id) }
    if let seconds = head.retryAfter { writeField("retry-after", String(seconds)) }
    switch head.status {
    case 401: writeStaticString("www-authenticate: Bearer realm=\"sluice\"\r\n")
    case 405: writeStaticString("allow: POST, GET, DELETE\r\n")
    default: break
    }
    writeStaticString("\r\n")
  }

  private mutating func writeStatusLine(_ status: Int) {
    if status == 200 {
      writeStaticString("HTTP/1.1 200 OK\r\n")
    } else {
      writeString("HTTP/1.1 \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n")
    }
  }

  private mutating func writeField(_ name: StaticString, _ value: StaticString) {
    writeStaticString(name)
    writeStaticString(": ")
    writeStaticString(value)
    writeStaticString("\r\n")
  }

  private mutating func writeField(_ name: StaticString, _ value: String) {
    writeStaticString(name)
    writeStaticString(": ")
    writeString(value)
    writeStaticString("\r\n")
  }
}
