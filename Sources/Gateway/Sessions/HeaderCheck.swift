import MCP

/// In the stateless revision the headers repeat what the body says, so that proxies need not read it. Where they
/// differ, somebody is being misled.
struct HeaderCheck {
  let caller: Caller
  let request: Request
  let revision: Revision

  func run() throws(HTTPRefusal) {
    try check("MCP-Protocol-Version", caller.protocolVersion, equals: revision.rawValue)
    try check("Mcp-Method", caller.methodHeader, equals: request.method)
    if let name = namedThing { try check("Mcp-Name", caller.nameHeader, equals: name) }
  }

  /// What the request is about, by its name, if the method has one.
  private var namedThing: String? {
    switch request.method {
    case "tools/call", "prompts/get": request.params?["name"]?.string
    case "resources/read": request.params?["uri"]?.string
    default: nil
    }
  }

  private func check(_ header: String, _ value: String?, equals said: String) throws(HTTPRefusal) {
    guard let value else { throw mismatch("the header `\(header)` is missing") }
    guard value.hasSameBytes(as: said) else {
      throw mismatch("the header `\(header)` says \(Quotation(value)), the body \(Quotation(said))")
    }
  }

  private func mismatch(_ message: String) -> HTTPRefusal {
    HTTPRefusal(status: 400, error: .headerMismatch(message))
  }
}
