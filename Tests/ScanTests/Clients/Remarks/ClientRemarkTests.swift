import Testing

@testable import Scan

@Suite("What is to be said of a client's server")
struct ClientRemarkTests {
  private func remarks(_ entry: String) -> [String] {
    Configured.server(entry).remarks(Configured.gateway).map(\.message)
  }

  private static let bypass = "goes around the gateway: no call is judged"

  @Test("nothing, if it goes through the gateway and keeps its secrets elsewhere")
  func clean() {
    #expect(
      remarks(#"{"url": "http://127.0.0.1:7777/mcp/time", "headers": {"Authorization": "Bearer ${TOKEN}"}}"#) == [])
    #expect(
      remarks(#"{"command": "npx", "args": ["-y", "mcp-remote@0.1.29", "http://127.0.0.1:7777/mcp/time"]}"#) == [])
  }

  @Test(
    "the gateway's token is no secret where its address stands, and one everywhere else",
    arguments: [
      (#"{"url": "http://127.0.0.1:7777/mcp/x", "headers": {"Authorization": "Bearer TOKEN"}}"#, 0),
      (
        #"{"command": "npx", "args": ["mcp-remote@0.1.0", "http://127.0.0.1:7777/mcp/x", "--header", "Authorization: Bearer TOKEN"]}"#,
        0
      ),
      (
        #"{"command": "npx", "args": ["mcp-remote@0.1.0", "http://127.0.0.1:7777/mcp/x", "--header", "Authorization: ${A}"], "env": {"A": "Bearer TOKEN"}}"#,
        0
      ),
      (#"{"url": "http://127.0.0.1:7777/mcp/x", "headers": {"Authorization": "Bearer abc"}}"#, 1),
      (#"{"url": "http://127.0.0.1:7777/mcp/x", "headers": {"Authorization": "Bearer slc_abc"}}"#, 1),
      (#"{"url": "http://127.0.0.1:7777/mcp/x", "headers": {"Authorization": "Bearer TOKEN", "X-Api-Key": "abc"}}"#, 1),
      (#"{"url": "http://127.0.0.1:7778/mcp/x", "headers": {"Authorization": "Bearer TOKEN"}}"#, 1),
      (#"{"url": "https://a.example/mcp", "headers": {"Authorization": "Bearer TOKEN"}}"#, 1),
    ])
  func grantToken(entry: String, secrets: Int) {
    let token = "slc_kDKoYNvPumVmdgev7TPU8A0zEO2SWcu6w8_jQO26bp0"
    let server = Configured.server(
      entry.split(separator: "TOKEN", omittingEmptySubsequences: false).joined(separator: token))
    #expect(server.remarks(Configured.gateway).count { $0.kind == .plainSecret } == secrets)
    #expect(!server.shownReach.contains(token))
  }

  @Test("a server whose client asks nobody, unless the gateway does")
  func trusted() {
    func kinds(_ entry: String) -> [ClientRemark.Kind] {
      let file = Configured.file(#"{"mcpServers": {"s": \#(entry)}}"#, .geminiCLI, layout: .geminiCLI)
      return file.servers.flatMap { $0.remarks(Configured.gateway).map(\.kind) }
    }
    #expect(kinds(#"{"command": "x", "trust": true}"#) == [.bypassesGateway, .trusted])
    #expect(kinds(#"{"command": "x", "trust": false}"#) == [.bypassesGateway])
    #expect(kinds(#"{"httpUrl": "http://127.0.0.1:7777/mcp/x", "trust": true}"#) == [])
    #expect(kinds(#"{"command": "x", "trust": true, "disabled": true}"#) == [])
    #expect(remarks(#"{"command": "x", "trust": true}"#) == [Self.bypass], "another client does not know the word")
  }

  @Test("an extension of the client goes around the gateway, and may be told a secret")
  func byExtension() {
    let entry =
      #"{"source": "extension", "settings": {"github_personal_access_token": "abc", "minimum_tokens": "100"}}"#
    #expect(
      remarks(entry) == [Self.bypass, "the setting github_personal_access_token holds a secret in plain text"])
  }

  @Test(
    "a bridge to the gateway goes through it, also behind a shell",
    arguments: [
      (#"["sh", "-c", "npx mcp-remote@0.1.29 http://127.0.0.1:7777/mcp/time"]"#, true),
      (#"["env", "A=b", "npx", "mcp-remote@0.1.29", "http://127.0.0.1:7777/mcp/time"]"#, true),
      (#"["sh", "-c", "npx mcp-remote@0.1.29 http://127.0.0.1:7777/mcp/time & ./other"]"#, false),
      (#"["sh", "-c", "echo x"]"#, false), (#"["sh", "-c", ""]"#, false),
    ])
  func bridged(words: String, isClean: Bool) {
    let words = words.dropFirst().split(separator: ",", maxSplits: 1)
    #expect((remarks(#"{"command": \#(words[0]), "args": [\#(words[1])}"#) == []) == isClean)
  }

  @Test(
    "a bridge to an address without encryption is told",
    arguments: [
      (#"["-y", "mcp-remote@0.1.0", "http://r.example/mcp"]"#, true),
      (#"["-y", "supergateway@1.0.0", "--sse=http://r.example/sse"]"#, true),
      (#"["-y", "mcp-remote@0.1.0", "https://r.example/mcp"]"#, false),
      (#"["-y", "mcp-remote@0.1.0", "http://localhost:3000/mcp"]"#, false),
      (#"["-y", "server-fetch@1.0.0", "--proxy", "http://proxy.example:3128"]"#, false),
    ])
  func unencrypted(arguments: String, isOpen: Bool) {
    let said = remarks(#"{"command": "npx", "args": \#(arguments)}"#)
    #expect(said.contains("is reached without encryption") == isOpen)
  }

  @Test(
    "each in a sentence",
    arguments: [
      (#"{"command": "mcp-server-time"}"#, [bypass]), (#"{"url": "https://a.example/mcp"}"#, [bypass]),
      (#"{"url": "http://a.example/mcp"}"#, [bypass, "is reached without encryption"]),
      (
        #"{"command": "uvx", "args": ["mcp-server-time"]}"#,
        [bypass, "runs whatever `mcp-server-time` is at the moment: name an exact version"]
      ),
      (
        #"{"command": "x", "env": {"GITHUB_TOKEN": "abc", "HOME": "/h"}}"#,
        [bypass, "the variable GITHUB_TOKEN holds a secret in plain text"]
      ),
      (
        #"{"command": "x", "env": {"DB": "postgres://a:b@h/d"}}"#,
        [bypass, "the variable DB holds a secret in plain text"]
      ),
      (#"{"command": "x", "args": ["--api-key", "abc"]}"#, [bypass, "a secret stands in plain text in its arguments"]),
      (
        #"{"url": "https://a.example/mcp?api_key=abc", "headers": {"Authorization": "Bearer abc"}}"#,
        [
          bypass, "the header Authorization holds a secret in plain text",
          "a secret stands in plain text in its address",
        ]
      ),
      ("5", ["can't be understood: this is no object"]),
    ])
  func sentences(entry: String, expected: [String]) {
    #expect(remarks(entry) == expected)
  }

  @Test("of one that is switched off, only what its file gives away")
  func disabled() {
    #expect(
      remarks(#"{"command": "uvx", "args": ["x"], "env": {"API_KEY": "abc"}, "disabled": true}"#)
        == ["the variable API_KEY holds a secret in plain text"])
  }

  @Test(
    "a secret is told by the name of its variable, or by its looks",
    arguments: [
      (#"{"GITHUB_PAT": "zebra"}"#, true), (#"{"AUTH": "zebra"}"#, true), (#"{"PGPASS": "zebra"}"#, true),
      (#"{"JIRA_PASS": "zebra"}"#, true), (#"{"NOTION": "ntn_zebra1234567890abcdefghijklmnop"}"#, true),
      (#"{"PIN": 1234}"#, true), (#"{"DB_PASSWORD": "${env:DB_PASSWORD}"}"#, false), (#"{"PWD": "/srv"}"#, false),
      (#"{"AUTH": "none"}"#, false), (#"{"COMMIT": "0123456789012345678901234567890123456789"}"#, false),
      (#"{"KEYBOARD": "de"}"#, false),
    ])
  func variables(variables: String, isSecret: Bool) {
    let found = Configured.server(#"{"command": "x", "env": \#(variables)}"#).remarks(Configured.gateway)
    #expect(found.contains { $0.kind == .plainSecret } == isSecret)
  }

  @Test("a secret is in no sentence")
  func silent() {
    let entry = #"{"command": "npx", "args": ["-y", "https://h/s3cret?token=s3cret"], "env": {"TOKEN": "s3cret"}}"#
    let said = remarks(entry).joined()
    #expect(!said.contains("token=s3cret") && !said.contains("TOKEN=s3cret"))
  }
}
