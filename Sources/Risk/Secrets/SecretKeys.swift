/// Tells by a key's words whether what stands under it is a secret: `apiKey`, `X-Api-Key` and `client_secret` are
/// read alike.
public enum SecretKeys {
  private enum Part {
    /// The name of a secret.
    case secret
    /// What makes a `key` or a `header` a secret when it stands before it.
    case opener
    case key
    /// Behind a secret's name, these say something about it: `tokenCount` counts.
    case measure
  }

  private static let parts = WordTable<Part>([
    (
      .secret,
      """
      accesskey accesstoken apikey apitoken authkey authorization authtoken bearer cookie cookies credential
      credentials jwt passphrase passwd password passwords privatekey pwd refreshtoken secret secretkey secrets
      session sessionid sessiontoken token
      """
    ),
    (.opener, "access account api auth encryption private shared signing ssh"),
    (.key, "key header"),
    (.measure, "budget count limit"),
  ])

  /// Whether a value under this key is to be taken for a secret.
  public static func looksSecret(_ key: String) -> Bool {
    var reading = Reading()
    KeyWords.read(key) { reading.take($0) }
    return reading.looksSecret
  }

  /// A key while its words are read.
  struct Reading {
    private var last: Part?
    private var isSecret = false

    mutating func take(_ word: PackedWord) {
      let part = parts[word]
      if part == .secret || (part == .key && last == .opener) { isSecret = true }
      last = part
    }

    /// What the words so far say.
    var looksSecret: Bool { isSecret && last != .measure }
  }
}
