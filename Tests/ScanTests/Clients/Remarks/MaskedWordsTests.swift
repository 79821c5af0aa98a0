import Testing

@testable import Scan

@Suite("Secrets in commands and addresses")
struct MaskedWordsTests {
  private static let token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"

  @Test(
    "are taken out",
    arguments: [
      (["x", "--api-key", "abc"], ["x", "--api-key", "‹secret›"]),
      (["x", "--api-key=abc"], ["x", "--api-key=‹secret›"]),
      (["docker", "-e", "GITHUB_TOKEN=abc"], ["docker", "-e", "GITHUB_TOKEN=‹secret›"]),
      (["x", "--header", "Authorization: Bearer abc"], ["x", "--header", "Authorization: ‹secret›"]),
      (["x", "--header", "Authorization:Bearer abc"], ["x", "--header", "Authorization:‹secret›"]),
      (["x", token], ["x", "‹secret›"]), (["x", "--with=\(token)!"], ["x", "--with=‹secret›!"]),
      (["postgres://ana:pw@db/x"], ["postgres://ana:‹secret›@db/x"]),
      (["https://h/mcp?api_key=abc&x=1"], ["https://h/mcp?api_key=‹secret›&x=1"]),
      (["https://h/mcp?key=abc"], ["https://h/mcp?key=‹secret›"]),
      (["https://h/mcp/1a2b3c4d5e6f7a8b9c0d1e2f/sse"], ["https://h/mcp/‹secret›/sse"]),
    ])
  func secrets(words: [String], shown: [String]) {
    let masked = MaskedWords(words)
    #expect(masked.words == shown)
    #expect(masked.secrets == 1)
  }

  @Test(
    "harmless words stay",
    arguments: [
      ["npx", "-y", "@modelcontextprotocol/server-filesystem@2025.11.25", "/home/ana"],
      ["x", "--api-key", "${API_KEY}"],
      ["x", "--api-key=$API_KEY"], ["x", "--token-file", "/run/token"], ["x", "--api-key", "--verbose"],
      ["-e", "GITHUB_TOKEN"],
      ["https://user@h/mcp"], ["https://ana:${PASSWORD}@h/mcp"], ["https://h/mcp?api_key=${KEY}&page=2"],
      ["https://h/a-very-long-part-of-a-path-without-digits"], ["--header", "Authorization: Bearer ${TOKEN}"], [""],
      ["=", ":"],
      ["--max-tokens", "4096"], ["x=y:z"], ["--api-key=$A", "b"], ["http://127.0.0.1:7777/mcp/time"],
    ])
  func harmless(words: [String]) {
    let masked = MaskedWords(words)
    #expect(masked.words == words)
    #expect(masked.secrets == 0)
  }
}
