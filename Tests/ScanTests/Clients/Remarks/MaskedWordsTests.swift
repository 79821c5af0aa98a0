import Testing

@testable import Scan

@Suite("Secrets in commands and addresses")
struct MaskedWordsTests {
  private static let token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"

  private static let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

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
      // Behind every separator, not the first alone.
      (["docker", "--env=PASSWORD=abc"], ["docker", "--env=PASSWORD=‹secret›"]),
      (["--header", "X-Key:abc"], ["--header", "X-Key:‹secret›"]),
      (["--header=X-Key: abc"], ["--header=X-Key: ‹secret›"]),
      (["Cookie: a=b; session=abc"], ["Cookie: ‹secret›"]),
      (
        ["--connection-string", "Server=h;Password=a b;Port=1"],
        ["--connection-string", "‹secret›"]
      ),
      (["AccountName=a;AccountKey=abc=="], ["AccountName=a;AccountKey=‹secret›"]),
      ([#"{"user": "ana", "apiKey": "a b", "n": 1}"#], [#"{"user": "ana", "apiKey": "‹secret›", "n": 1}"#]),
      ([#"{\"token\":\"abc\"}"#], [#"{\"token\":‹secret›"#]),
      (["${API_KEY:-abc}"], ["${API_KEY:‹secret›"]), (["--api-key", "${X:-abc}"], ["--api-key", "‹secret›"]),
      (["x", "--key", "11112222-3333-4444"], ["x", "--key", "‹secret›"]),
      (["srv", "-p", "zebra"], ["srv", "-p", "‹secret›"]),
      (["curl", "-u", "ana:zebra"], ["curl", "-u", "ana:‹secret›"]),
      (["--auth", "Bearer abc"], ["--auth", "‹secret›"]), (["--with", "Bearer abc"], ["--with", "Bearer ‹secret›"]),
      (["x", "ntn_zebra1234567890abcdefghijklmnop"], ["x", "‹secret›"]),
      (["--urls=https://a/x,postgres://u:pw@h"], ["--urls=https://a/x,postgres://u:‹secret›@h"]),
      (["postgres://u:p/w@h/d"], ["postgres://u:‹secret›@h/d"]),
      // A line for a shell is read as a shell would.
      (["sh", "-c", "npx -y foo --api-key abc"], ["sh", "-c", "npx -y foo --api-key ‹secret›"]),
      (["bash", "-lc", "API_TOKEN=abc uvx foo"], ["bash", "-lc", "API_TOKEN=‹secret› uvx foo"]),
      (["sh", "-c", "API_TOKEN='a b' exec uvx foo"], ["sh", "-c", "API_TOKEN=‹secret› exec uvx foo"]),
      (
        ["sh", "-c", "export TOKEN=\"a;b\"; cd /x && uvx foo"], ["sh", "-c", "export TOKEN=‹secret›; cd /x && uvx foo"]
      ),
      (
        ["sh", "-c", "npx foo --header \"X-Key: a b\" | tee x"],
        ["sh", "-c", "npx foo --header 'X-Key: ‹secret›' | tee x"]
      ),
      (["sh", "-c", "bash -c 'foo --token abc'"], ["sh", "-c", "bash -c 'foo --token ‹secret›'"]),
      (["cmd", "/c", "set API_KEY=abc&& npx foo"], ["cmd", "/c", "set API_KEY=‹secret›&& npx foo"]),
      (["env", "API_TOKEN=abc", "npx", "foo"], ["env", "API_TOKEN=‹secret›", "npx", "foo"]),
      (["docker", "run", "i", "sh", "-c", "x --pat abc"], ["docker", "run", "i", "sh", "-c", "x --pat ‹secret›"]),
      (
        ["supergateway", "--stdio", "npx foo --api-key abc"], ["supergateway", "--stdio", "npx foo --api-key ‹secret›"]
      ),
    ])
  func secrets(words: [String], shown: [String]) {
    let masked = MaskedWords(words)
    #expect(masked.words == shown)
    #expect(masked.secrets == 1)
  }

  @Test(
    "many words and many separators take no longer than they are", .timeLimit(.minutes(1)),
    arguments: [
      [String(repeating: "=", count: 200_000)], [String(repeating: "a:", count: 100_000)],
      [String(repeating: "a://b?c=", count: 20_000)], Array(repeating: "x", count: 20_000),
    ])
  func long(words: [String]) {
    #expect(MaskedWords(words).secrets == 0)
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
      ["sh", "-c", "npx -y foo --api-key \"$API_KEY\" | tee 'a b'"], ["sh", "-c", "API_KEY=$(cat /run/key) uvx foo"],
      ["bash", "-c", "cd /srv && exec ./run --port 80"], ["cmd", "/c", "npx", "-y", "foo", "%TOKEN%"],
      ["--token", "%TOKEN%"], ["srv", "-p", "8080"], ["srv", "-p", "/srv/data"], ["npx", "-p", "foo", "bar"],
      ["docker", "-u", "1000:1000"], ["--header", "X-Key: ${input:key}"], ["--secret=${input:token}"],
      ["Server=h;Database=d;Integrated Security=true"], ["--no-auth", "server"], ["--auth", "none"],
      ["--auth-type", "basic"], ["--password-stdin", "x"], ["--partition-key", "id"], ["img@sha256:\(digest)"],
      ["git+https://github.com/a/b@0123456789012345678901234567890123456789"], ["--message", "it's a token of love"],
      ["--filter", "label = x and status: open"],
      ["--max-tokens", "4096"], ["x=y:z"], ["--api-key=$A", "b"], ["http://127.0.0.1:7777/mcp/time"],
    ])
  func harmless(words: [String]) {
    let masked = MaskedWords(words)
    #expect(masked.words == words)
    #expect(masked.secrets == 0)
  }
}
