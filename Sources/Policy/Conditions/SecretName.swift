import MCP

/// Keys whose values are quoted in no sentence, because sentences are recorded and shown.
enum SecretName {
  private static let parts = [
    "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "authorization",
    "credential",
    "private_key", "privatekey", "cookie",
  ]

  static func isOnPath(_ subject: Subject) -> Bool {
    guard case .argument(let path) = subject else { return false }
    return path.steps.contains { step in
      guard case .key(let key) = step else { return false }
      let name = key.text.lowercased()
      return parts.contains { name.contains($0) }
    }
  }
}
