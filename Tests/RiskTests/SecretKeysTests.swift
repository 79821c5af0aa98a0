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
      "Set-Cookie", "session", "sessionId", "session_token", "jwt", "auth_header",
    ])
  func isSecret(key: String) {
    #expect(SecretKeys.looksSecret(key))
  }

  @Test(
    "names of other things",
    arguments: [
      "", "prompt", "key", "keys", "primary_key", "keyboard", "tokenize", "maxTokens", "max_tokens", "tokenCount",
      "token_limit", "secretary", "author", "authority", "passport", "compass", "cookieless", "monkey",
      "sessions_per_day",
      "api", "width", "é",
    ])
  func isOrdinary(key: String) {
    #expect(!SecretKeys.looksSecret(key))
  }
}
