import MCP

/// Tells by a key's words whether what stands under it is a secret: `apiKey`, `X-Api-Key` and `client_secret` are
/// read alike.
public enum SecretKeys {
  private enum Part {
    /// A word to be let in with: people choose it, so it may look like any other word.
    case password
    /// The name of another secret.
    case secret
    /// Names a secret only at the end of a key: `db_pass`, not `pass_through`.
    case brief
    /// What makes a `key` or a `header` a secret when it stands before it.
    case opener
    /// Both an opener and brief.
    case auth
    case key
    /// A `connection` and its `string`, in which there is a password.
    case connection
    case string
    /// With these before it, a brief word means something else: a `boarding_pass` lets nobody in here.
    case trifle
    /// Behind a secret's name, these say something about it: `tokenCount` counts.
    case measure
    /// Behind a secret's name in a text, these tell where it is or what it is like.
    case label
    /// Before a `token` in a text, these say that it only tells where to go on.
    case paging
  }

  private static let lexicon: [(Part, String)] = [
    (
      .password,
      """
      passphrase passwd password passwords pwd secret dbpass dbpassword pgpass pgpassword sshpass userpass
      contrasena contraseña haslo hasło kennwort parola passe passwort senha wachtwoord пароль パスワード 密码 비밀번호
      """
    ),
    (
      .secret,
      """
      accesskey accesstoken accountkey apikey apitoken appsecret authkey authorization authtoken bearer clientsecret
      connectionstring cookie cookies credential credentials jwt privatekey refreshtoken secretkey secrets session
      sessionid sessiontoken sharedaccesskey token
      """
    ),
    (.brief, "cvc cvv otp pass pat pin ssn totp"),
    (.opener, "access account api encryption master private shared signing ssh"),
    (.auth, "auth"),
    (.key, "header key"),
    (.connection, "conn connection"),
    (.string, "str string"),
    (
      .trifle,
      "all band boarding bus day drop final first gpio high last low map multi push render second single ski third"
    ),
    (.measure, "budget count limit"),
    (.label, "env expiry field file hash length manager name path policy reset rules stdin ttl type uri url var"),
    (.paging, "continuation next page sync"),
  ]

  private static let parts = WordTable<Part>(lexicon)

  /// With which two letters a secret's name may end: for every last but one, a bit for the low five of the last. Nearly
  /// every word before a colon is none by this alone.
  static let endings = ByteTable<UInt32> { byte in
    names.reduce(0) { $1[$1.count - 2] == byte.lowered ? $0 | 1 << UInt32($1[$1.count - 1] & 31) : $0 }
  }

  /// The words with which a secret's name may end.
  private static let names =
    lexicon.filter { ![.opener, .connection, .trifle, .measure, .label, .paging].contains($0.0) }
    .flatMap { $0.1.split(whereSeparator: \.isWhitespace) }.map { Array($0.utf8) }

  /// Whether a value under this key is to be taken for a secret.
  public static func looksSecret(_ key: String) -> Bool {
    var reading = Reading()
    KeyWords.read(key) { reading.take($0) }
    return reading.looksSecret
  }

  /// Whether a member's key says that its value is a secret.
  public static func hidesSecret(_ member: JSONObject.Member) -> Bool {
    var reading = Reading()
    KeyWords.read(member.key) { reading.take($0) }
    return reading.hides(member.value)
  }

  /// A key while its words are read.
  struct Reading {
    private var last: Part?
    private var isSecret = false
    private var isPaging = false
    /// Whether a brief word ends it.
    private(set) var isBrief = false
    /// Whether a word names what people choose themselves.
    private(set) var isPassword = false

    mutating func take(_ word: PackedWord) {
      let part = parts[word]
      isBrief = (part == .brief || part == .auth) && last != .trifle
      switch part {
      case .password:
        (isSecret, isPassword) = (true, true)
      case .secret:
        isSecret = true
        isPaging = last == .paging
      case .key:
        if last == .opener || last == .auth { isSecret = true }
      case .string:
        if last == .connection { isSecret = true }
      default: break
      }
      last = part
    }

    /// What the words so far say.
    var looksSecret: Bool { isBrief || isSecret && last != .measure }

    /// Whether a value under the key is to be taken for a secret. True, false and null are none, whatever the key says,
    /// and what stands together under `auth` has keys of its own.
    func hides(_ value: JSON) -> Bool {
      switch value {
      case .null, .bool: false
      case .object: looksSecret && isSecret
      default: looksSecret
      }
    }

    /// The same of a name in a text, where many speak of secrets and few hold one.
    var namesSecret: Bool { looksSecret && last != .label && !isPaging }
  }
}
