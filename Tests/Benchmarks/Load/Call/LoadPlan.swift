/// What a load run is asked for.
struct LoadPlan {
  let host: String
  let port: Int
  let path: String
  let token: String?
  let connections: Int
  let seconds: Int
  let warmUp: Int
  /// Calls a second over all connections; none = as fast as answers come.
  let rate: Int?

  init(_ arguments: inout Arguments) throws(BenchmarkError) {
    guard let url = arguments.text("--url") else { throw BenchmarkError("`--url` is missing\n\(Arguments.usage)") }
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let place = parts.last?.split(separator: "/", maxSplits: 1) ?? []
    let authority = place.first?.split(separator: ":") ?? []
    guard parts.count == 3, parts[0] == "http:", parts[1].isEmpty, authority.count == 2, let port = Int(authority[1])
    else { throw BenchmarkError("`--url` needs the form http://HOST:PORT/PATH, not `\(url)`") }
    host = String(authority[0])
    self.port = port
    path = "/" + (place.count == 2 ? place[1] : "")
    token = arguments.text("--token")
    connections = try arguments.number("--connections")
    seconds = try arguments.number("--seconds")
    warmUp = try arguments.number("--warm-up", or: 1)
    rate = arguments.has("--rate") ? try arguments.number("--rate") : nil
  }

  /// The head of a POST whose body has `length` bytes.
  func head(length: Int, session: String?) -> String {
    var lines = ["POST \(path) HTTP/1.1", "Host: \(host):\(port)"]
    if let token { lines.append("Authorization: Bearer \(token)") }
    lines += ["Content-Type: application/json", "Accept: application/json, text/event-stream"]
    if let session { lines += ["MCP-Protocol-Version: \(CallText.revision)", "Mcp-Session-Id: \(session)"] }
    lines += ["Content-Length: \(length)", "", ""]
    return lines.joined(separator: "\r\n")
  }
}
