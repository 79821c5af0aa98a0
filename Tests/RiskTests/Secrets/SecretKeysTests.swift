import MCP
import Testing

@testable import Risk

@Suite struct SecretKeysTests {
  @Test(
    "names of secrets",
    arguments: [
      "token", "Token", "TOKEN", "accessToken", "access_token", "access-token", "x-auth-token", "AUTH_TOKEN", "token2",
      "secret", "clientSecret", "client_secret", "password", "Password", "dbPassword", "db.password", "passwd", "pwd",
      "apiKey", "api_key", "API_KEY", "APIKey", "apikey", "X-Api-Key", "runware api key", "Authorization", "credential",
      "credentials", "awsCredentials", "privateKey", "private_key", "sshPrivateKey", "ssh_key", "signingKey", "cookie",
      "Set-Cookie", "session", "sessionId", "session_token", "jwt", "auth_header", "pass", "db_pass", "SMTP_PASS",
      "PGPASS", "PGPASSWORD", "JIRA_PASS", "pat", "GITHUB_PAT", "pin", "cardPin", "otp", "cvv", "cvc", "ssn",
      "customer_ssn", "auth", "proxy_auth", "connection_string", "ConnectionString", "connectionstring", "conn_str",
      "accountKey", "SharedAccessKey", "master_key", "passwort", "mot_de_passe", "motDePasse", "contraseña",
      "Contraseña", "contrasena", "senha", "пароль", "パスワード",
    ])
  func isSecret(key: String) {
    #expect(SecretKeys.looksSecret(key))
  }

  @Test(
    "names of other things",
    arguments: [
      "", "prompt", "key", "keys", "primary_key", "keyboard", "tokenize", "maxTokens", "max_tokens", "tokenCount",
      "token_limit", "secretary", "author", "authority", "passport", "compass", "cookieless", "monkey",
      "sessions_per_day", "api", "width", "é", "pinned", "pin_color", "pinCount", "map_pin", "spin", "pins",
      "pass_through", "passThrough", "pass_rate", "bypass", "passenger", "boarding_pass", "first_pass", "low_pass",
      "authors", "auth_type", "authMethod", "oauth", "patch", "path", "pattern", "pathological", "tokenizer", "option",
      "optional", "optics", "lesson", "connection", "string", "connection_count", "query_string", "passage",
      "compassion",
    ])
  func isOrdinary(key: String) {
    #expect(!SecretKeys.looksSecret(key))
  }

  @Test(
    "what stands under a secret's name",
    arguments: [
      (#"{"token": "x"}"#, true), (#"{"token": 5}"#, true), (#"{"token": ["x"]}"#, true),
      (#"{"token": {"a": 1}}"#, true),
      (#"{"token": true}"#, false), (#"{"token": null}"#, false), (#"{"auth": "x"}"#, true),
      (#"{"auth": {"user": "u", "password": "x"}}"#, false), (#"{"prompt": "x"}"#, false),
    ])
  func hides(json: String, expected: Bool) throws {
    let member = try #require(try JSON(parsing: json).object?.members.first)
    #expect(SecretKeys.hidesSecret(member) == expected)
  }
}
