import MCP

/// What a key tells of the argument under it.
struct KeyReading {
  /// What the argument is for; nil if no word tells.
  let role: ArgumentRole?
  private let secret: SecretKeys.Reading
  /// Whether the key is nothing but printable ASCII: nothing can hide in it.
  let isPlain: Bool

  init(_ key: String) {
    var role = ArgumentRole.Reading()
    var secret = SecretKeys.Reading()
    isPlain = KeyWords.read(key) { word in
      role.take(word)
      secret.take(word)
    }
    self.role = role.role
    self.secret = secret
  }

  /// Whether the key says that a value under it is a secret.
  func hides(_ value: JSON) -> Bool { secret.hides(value) }
}
