/// What a document is to those who write it.
package enum DocumentKind: String, Sendable {
  case policy = "policy document"
  case configuration

  /// What the least one holds, for whom there is nothing yet.
  var remedy: String {
    switch self {
    case .policy: "the least is `version` and `default`"
    case .configuration: "name at least one server under `servers`"
    }
  }
}
