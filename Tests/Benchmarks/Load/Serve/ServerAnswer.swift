import NIOCore

/// What the server says to one message.
struct ServerAnswer {
  static let accepted = ServerAnswer(status: "202 Accepted")
  static let notAllowed = ServerAnswer(status: "405 Method Not Allowed")

  private let status: String
  private var header = ""
  private var body: [[UInt8]] = []

  private init(status: String) { self.status = status }

  /// The answer to a JSON-RPC message in compact form.
  init(to message: UnsafeRawBufferPointer) {
    let message = JSONPlace(message)
    guard let id = message["id"]?.value, let method = message["method"]?.value else {
      self = .accepted
      return
    }
    status = "200 OK"
    body = [CallText.beforeID, Array(id)]
    switch String(decoding: method, as: UTF8.self) {
    case #""tools/call""#:
      if let arguments = message["params"]?["arguments"]?.value {
        body += [CallText.beforeFingerprint, Fingerprint(arguments).digits, CallText.afterFingerprint]
      } else {
        fail(-32602, "a call needs arguments")
      }
    case #""initialize""#:
      header = "Mcp-Session-Id: benchmark\r\n"
      body.append(Self.welcome)
    case #""tools/list""#: body.append(Self.tools)
    case #""ping""#: body.append(Array(#","result":{}}"#.utf8))
    default: fail(-32601, "no such method")
    }
  }

  /// The whole response.
  func write(into out: inout ByteBuffer) {
    let length = body.reduce(0) { $0 + $1.count }
    out.writeString(
      "HTTP/1.1 \(status)\r\n\(header)Content-Type: application/json\r\nContent-Length: \(length)\r\n\r\n")
    for part in body { out.writeBytes(part) }
  }

  private mutating func fail(_ code: Int, _ sentence: String) {
    body.append(Array(#","error":{"code":\#(code),"message":"\#(sentence)"}}"#.utf8))
  }

  private static let welcome = Array(
    """
    ,"result":{"protocolVersion":"\(CallText.revision)","capabilities":{"tools":{}},\
    "serverInfo":{"name":"benchmark","version":"1"}}}
    """.utf8)

  private static let tools = Array(
    """
    ,"result":{"tools":[\
    {"name":"render","description":"Renders a picture","inputSchema":{"type":"object"}},\
    {"name":"list_pictures","description":"Lists pictures","inputSchema":{"type":"object"},\
    "annotations":{"readOnlyHint":true}},\
    {"name":"purge","description":"Deletes all pictures","inputSchema":{"type":"object"}}]}}
    """.utf8)
}
