import Testing

@testable import Risk

/// What is found in texts by the name before it: of every text, only the secret.
@Suite struct NamedSecretTests {
  /// The text with every secret in it replaced by a sign.
  private func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var end = 0
    for secret in SecretText.find(in: bytes) {
      shown += bytes[end..<secret.lowerBound] + Array("‹›".utf8)
      end = secret.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }

  @Test(
    "headers",
    arguments: [
      ("curl -H 'Authorization: Bearer cmdBearerZebra' x", "curl -H 'Authorization: Bearer ‹›' x"),
      ("Authorization: Bearer opaque", "Authorization: Bearer ‹›"),
      ("authorization: bearer abc123\nHost: x", "authorization: bearer ‹›\nHost: x"),
      ("curl -H \"Authorization: Basic dXNlcjpwYXNzd29yZA==\" x", "curl -H \"Authorization: Basic ‹›\" x"),
      ("Authorization: token abcdef0123", "Authorization: token ‹›"),
      ("send it with Bearer abcdef-opaque-1 please", "send it with Bearer ‹› please"),
      ("Basic dXNlcjpwYXNzd29yZA==", "Basic ‹›"),
      ("-H 'X-Api-Key: 12ab34cd'", "-H 'X-Api-Key: ‹›'"),
      ("Cookie: sid=abc123; theme=dark\nAccept: */*", "Cookie: ‹›\nAccept: */*"),
    ])
  func header(text: String, shown: String) {
    #expect(masked(text) == shown)
  }

  @Test(
    "addresses",
    arguments: [
      ("postgres://admin:s3cr3tpw@db.example.com/prod", "postgres://admin:‹›@db.example.com/prod"),
      ("redis://:letmein@h:6379", "redis://:‹›@h:6379"),
      ("see mongodb+srv://u:p%40ss@h/x?y=1, then", "see mongodb+srv://u:‹›@h/x?y=1, then"),
      ("postgres://u:p@ss@h/db", "postgres://u:‹›@h/db"),
      ("postgres://u:pa/ss@h/db", "postgres://u:‹›@h/db"),
      ("https://x.example/cb?access_token=qTok&b=2", "https://x.example/cb?access_token=‹›&b=2"),
      ("https://x.example/cb?b=2&api_key=a", "https://x.example/cb?b=2&api_key=‹›"),
    ])
  func address(text: String, shown: String) {
    #expect(masked(text) == shown)
  }

  @Test(
    "settings",
    arguments: [
      ("export DB_PASSWORD=envPw && run", "export DB_PASSWORD=‹› && run"), ("DB_PASSWORD=x", "DB_PASSWORD=‹›"),
      ("pwd=x", "pwd=‹›"), ("PASSWORD2='with space'", "PASSWORD2='‹›'"),
      ("API_TOKEN=abc uvx foo", "API_TOKEN=‹› uvx foo"),
      ("Server=h;User Id=u;Password=p,w=1;Encrypt=yes", "Server=h;User Id=u;Password=‹›;Encrypt=yes"),
      ("AccountName=acc;AccountKey=Eby8/x==;EndpointSuffix=y", "AccountName=acc;AccountKey=‹›;EndpointSuffix=y"),
      ("user: bob\npassword: yamlPw\nport: 1", "user: bob\npassword: ‹›\nport: 1"),
      ("user: bob\n  - password: sesame", "user: bob\n  - password: ‹›"), ("pin: 4711", "pin: ‹›"),
      ("[db]\npassword = sesame\n", "[db]\npassword = ‹›\n"), ("API key: 12ab34cd, please", "API key: ‹›, please"),
      ("my password: hunter2 is old", "my password: ‹› is old"), ("contraseña=hola", "contraseña=‹›"),
      ("{password: \"a b\", user: \"u\"}", "{password: \"‹›\", user: \"u\"}"),
      ("login(user='u', password='p')", "login(user='u', password='‹›')"), ("'token' => 'abc'", "'token' => '‹›'"),
      ("password := \"p\"", "password := \"‹›\""),
    ])
  func setting(text: String, shown: String) {
    #expect(masked(text) == shown)
  }

  @Test(
    "options",
    arguments: [
      ("tool --password flagPw go", "tool --password ‹› go"), ("tool --password=flagPw go", "tool --password=‹› go"),
      ("tool --api-key \"a b\" go", "tool --api-key \"‹›\" go"), ("--password x", "--password ‹›"),
      (#"["--token", "abc", "-v"]"#, #"["--token", "‹›", "-v"]"#), ("--db-pass hunter", "--db-pass ‹›"),
    ])
  func option(text: String, shown: String) {
    #expect(masked(text) == shown)
  }

  @Test(
    "JSON",
    arguments: [
      (#"{"password":"jsonPw","a":1}"#, #"{"password":"‹›","a":1}"#),
      (#"{"password":"a\"b","a":1}"#, #"{"password":"‹›","a":1}"#),
      (#"{\"token\": \"abc\", \"a\":1}"#, #"{\"token\": \"‹›\", \"a\":1}"#),
      (#"{"Authorization": "Bearer abc"}"#, #"{"Authorization": "Bearer ‹›"}"#),
      (#"{"pin":1234}"#, #"{"pin":‹›}"#),
    ])
  func json(text: String, shown: String) {
    #expect(masked(text) == shown)
  }

  @Test(
    "tokens of bots and of services",
    arguments: [
      "123456789:AAEhBOweik6ad9r_QXMGHLmOPQRSTuvwxyz", "hvs.CAESIabcdefghijklmnopqrstuvwxyz0123456789",
      "MTAxMjM0NTY3ODkwMTIzNDU2.GAbcde.abcdefghijklmnopqrstuvwxyz0123456789AB",
      "dapi0123456789abcdef0123456789abcdef", "GOCSPX-abcdefghijklmnopqrstuvwxyz",
      "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
    ])
  func service(token: String) {
    #expect(masked(token) == "‹›")
    #expect(masked("use \(token) now") == "use ‹› now")
  }

  /// The end of a secret is its own kind's, not that of the word that begins it.
  @Test(
    "named secrets of several words",
    arguments: [
      "private_key: -----BEGIN PRIVATE KEY-----\nMHcCAQEEIA\n-----END PRIVATE KEY-----",
      "secret: 4111 1111 1111 1111", "token=x-----BEGIN PRIVATE KEY-----\nMHcCAQEEIA",
    ])
  func severalWords(text: String) {
    #expect(["private_key: ‹›", "secret: ‹›", "token=‹›"].contains(masked(text)))
  }

  @Test(
    "sentences and programs keep their text",
    arguments: [
      "Members must never share their password.", "Your password must have 8 characters.",
      "Password: must have at least 8 characters", "The password: please change it today", "password:", "password=",
      "Token: a unit of text. Session: 3 pm with Bob", "Session: Monday", "What's the secret: patience and love",
      "Authorization: see section 4", "Cookie: a small treat", "the bearer of bad news", "Bearer of bad news",
      "Basic authentication is off", "Bearer tokens: a guide", "Basic: 5 EUR, Pro: 9 EUR", "author=ana&authority=x",
      "pinned=true", "pass_through=yes", "compass=north", "authority: city council", "pathological: yes",
      "tokenizer=cl100k_base", "max_tokens=4096", "token_count=12", "page_token=abc123xyz", "?nextPageToken=abc123xyz",
      "DB_PASSWORD=$DB_PASSWORD", "DB_PASSWORD=${DB_PASSWORD:-none}", "TOKEN=$(cat /run/token)", "--token <token>",
      "--password $PW", "token={token}", "password=****", "password: xxxx", #"{"password":""}"#, #"{"token":null}"#,
      #"{"password":{"type":"string"}}"#, #"{"password": "string"}"#, "password: str = None", "if password == other:",
      "password = getpass.getpass()", "token = os.environ[\"TOKEN\"]", "login(user=user, password=password, x=1)",
      "connect(token=self.token)", "api_key=settings.API_KEY)", "Token::new(x)", "print(\"password:\", x)",
      "input(\"Enter password: \")", "PWD=/srv/app", "pwd=/srv/app", "--password-stdin < file", "--password-file x",
      "--token-url https://x.example", "--no-session foo", "the --password option must be set", "use --token to log in",
      "docker build --secret id=npm,src=x .", "https://x.example:8443/a@b", "http://[::1]:80/a@b",
      "https://medium.com/@user:foo", "postgres://u@h/db", "postgres://u:$PW@h/db", "postgres://u:@h",
      "git@h:org/x.git",
      "ssh://git@h:22/x", "secret path: /run/secrets/x", "token: https://x.example/doc", "a==b", "=", ":", "x=", "--",
      "--password", "--pass-through x", "MTAxMjM0NTY3ODkwMTIzNDU2.txt", "12:AA", "2026-11-28T10:15:00",
      "password=‹secret 32 chars #a1b2c3d4e5f60718›", "--token ‹secret 32 chars #a1b2c3d4e5f60718› x",
      #""token":"‹secret 32 chars #a1b2c3d4e5f60718›""#, "postgres://u:‹secret 3 chars #a1b2c3d4e5f60718›@h",
    ])
  func isNone(text: String) {
    #expect(masked(text) == text)
  }

  /// Anything worse than linear would not come to an end within the suite's time limit.
  @Test(
    "what nearly is a secret takes no longer",
    arguments: [
      "password=", "password:", "token=${", "token='$", "\\\"token\\\":", "--token ", "://a:b/", "token:http://", "x=",
      "key: ", "Bearer ", "MTAx", "pin: 1", "token=f(", "password=\"", "1:AA",
    ])
  func almost(scrap: String) {
    #expect(SecretText.find(in: String(repeating: scrap, count: 100_000)).count <= 100_000)
  }
}
