import MCP
import NIOHTTP1

extension ResponseReader.Ending {
  /// For a person, to be read after the name of the server: why there is no answer.
  var words: String {
    switch self {
    case .complete: "sent no answer to the request"
    case .accepted: "took the request and gave no answer"
    case .unreadable(let reason): reason
    case .refused(status: 300..<400, _):
      "sends on to another address; redirects are not followed: put the final address into its `url:`"
    case .refused(status: 401, _), .refused(status: 403, _):
      "refuses the gateway's credentials (\(statusLine)): check its `headers:`"
    case .refused(status: 404, _), .refused(status: 405, _):
      "answered \(statusLine): check the path of its `url:`; most end in `/mcp`"
    case .refused: "answered \(statusLine)"
    }
  }

  /// What the server itself says of its refusal, to be read after ``words``. Servers quote the key that they refuse: the
  /// gateway's own are taken out.
  func said(without credentials: [String]) -> String {
    guard case .refused(_, let answer?) = self, case .error(let error) = answer.outcome else { return "" }
    let words = credentials.reduce(error.message) { $0.replacing($1, with: "…") }
    return "; it says \(Quotation(words, limit: 200))"
  }

  /// Whether the status is 404.
  var isNotFound: Bool { if case .refused(status: 404, _) = self { true } else { false } }

  private var statusLine: String {
    guard case .refused(let code, _) = self else { return "" }
    return "\(code) \(HTTPResponseStatus(statusCode: code).reasonPhrase)"
  }
}
