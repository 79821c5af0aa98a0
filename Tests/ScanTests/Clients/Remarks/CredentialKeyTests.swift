import Testing

@testable import Scan

@Suite struct CredentialKeyTests {
  @Test(
    "names a secret",
    arguments: [
      "API_KEY", "apiKey", "X-Api-Key", "X-Key", "--key", "GITHUB_PAT", "AUTH", "BASIC_AUTH", "PGPASS", "PGPASSWORD",
      "JIRA_PASS", "pass", "DB_PW", "githubtoken", "--authtoken", "PIN", "user-pin", "OTP", "Authorization", "Cookie",
      "AccountKey", "SharedAccessKey", "-Dpassword", "API_KEYS", "ClientSecret",
    ])
  func secret(key: String) {
    #expect(CredentialKey.names(key))
  }

  @Test(
    "names something else",
    arguments: [
      "", "-", "PATH", "PWD", "OLDPWD", "--token-file", "KEYFILE", "PASSWORD_STORE", "--password-stdin", "--no-auth",
      "--max-tokens", "TOKEN_LIMIT", "--bypass", "compass", "tokenizer", "keyboard", "monkey", "--public-key",
      "partition_key", "keys", "--auth-type", "AUTH_URL", "author", "PINS", "spin", "path", "pattern", "passenger",
      "secret-name", "credential.helper", "--port",
    ])
  func other(key: String) {
    #expect(!CredentialKey.names(key))
  }
}
