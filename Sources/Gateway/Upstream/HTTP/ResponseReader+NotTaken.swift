extension ResponseReader.Ending {
  /// Whether the server says by its status that it did not take the request, so that surely nothing came of it: it
  /// wants another address, other credentials, another form, or another time. 303 is none of them: so a server may answer
  /// what it has done (RFC 9110, 15.4.4).
  ///
  /// What stands between the gateway and the server may say so too. It speaks for the server, as it does in an answer.
  ///
  /// - Parameter inSession: whether the request named a session; then 404 is about that (MCP, Streamable HTTP: session
  ///   management).
  func saysNotTaken(inSession: Bool) -> Bool {
    guard case .refused(let status, _) = self else { return false }
    return switch status {
    case 301, 302, 307, 308, 401, 403, 405, 406, 413, 415, 429: true
    case 404: !inSession
    default: false
    }
  }
}
