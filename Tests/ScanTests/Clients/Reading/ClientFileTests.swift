import Testing

@testable import Scan

@Suite("What the clients' files say")
struct ClientFileTests {
  private func lines(_ file: ClientFile) -> [String] {
    file.servers.map { server in
      let reach =
        switch server.reach {
        case .command(let words, let directory): words.joined(separator: "|") + (directory.map { " in \($0)" } ?? "")
        case .url(let url): url
        case .byExtension: "by an extension"
        case .unclear(let why): "unclear: \(why)"
        }
      let pairs = (server.environment + server.headers + server.settings).map { "\($0.name)=\($0.value)" }.joined(
        separator: ",")
      let more = [pairs, server.project ?? "", server.isEnabled ? "" : "off", server.isTrusted ? "trusted" : ""].filter
      { !$0.isEmpty }
      return "\(server.line) \(server.name): \(([reach] + more).joined(separator: "; "))"
    }
  }

  @Test("Claude Desktop, Cursor and Windsurf: `mcpServers`")
  func mcpServers() {
    let file = Configured.file(
      """
      {
        "globalShortcut": "",
        "mcpServers": {
          "files": {"command": "npx", "args": ["-y", "server-filesystem", "/home/ana"], "env": {"A": "b", "N": 1}},
          "far": {"serverUrl": "https://a.example/mcp", "headers": {"Authorization": "Bearer x"}, "disabled": true},
          "flow": {"httpUrl": "https://b.example/mcp", "command": null},
          "here": {"command": "./run", "cwd": "/srv", "trust": true}
        }
      }
      """)
    #expect(
      lines(file) == [
        "4 files: npx|-y|server-filesystem|/home/ana; A=b,N=1",
        "5 far: https://a.example/mcp; Authorization=Bearer x; off", "6 flow: https://b.example/mcp",
        "7 here: ./run in /srv",
      ])
    #expect(file.problems == [])
  }

  @Test("Gemini CLI: `mcp` names what is used and what is not, and `trust` is the word of one server")
  func geminiCLI() {
    let servers = #""a": {"command": "x", "trust": true}, "b": {"command": "y"}, "c": {"command": "z", "trust": false}"#
    func read(_ mcp: String) -> [String] {
      lines(Configured.file(#"{"mcpServers": {\#(servers)}, "mcp": \#(mcp)}"#, .geminiCLI, layout: .geminiCLI))
    }
    #expect(read(#"{"excluded": ["b"]}"#) == ["1 a: x; trusted", "1 b: y; off", "1 c: z"])
    #expect(read(#"{"allowed": ["b", "c"], "excluded": ["c"]}"#) == ["1 a: x; off; trusted", "1 b: y", "1 c: z; off"])
    for nothing in ["{}", "5", #"{"allowed": []}"#, #"{"excluded": "b"}"#] {
      #expect(read(nothing) == ["1 a: x; trusted", "1 b: y", "1 c: z"])
    }
  }

  @Test("Gemini CLI says which of several ways it takes: `httpUrl`, then `url`, then `command`")
  func ranked() {
    let text = #"{"mcpServers": {"a": {"command": "x", "url": "https://b/sse", "httpUrl": "https://b/mcp"}}}"#
    #expect(lines(Configured.file(text, .geminiCLI, layout: .geminiCLI)) == ["1 a: https://b/mcp"])
  }

  @Test("Claude Code: for everywhere, and for each project")
  func claudeCode() {
    let text = """
      {"numStartups": 3, "mcpServers": {"time": {"type": "stdio", "command": "uvx", "args": ["mcp-server-time"]}},
       "projects": {"/work/a": {"mcpServers": {"git": {"command": "git-mcp"}}, "history": []}, "/work/b": {}}}
      """
    #expect(
      lines(Configured.file(text, .claudeCode, layout: .claudeCode))
        == ["1 time: uvx|mcp-server-time", "2 git: git-mcp; /work/a"])
  }

  @Test("VS Code: `servers` of mcp.json, and in settings.json below `mcp`, with comments")
  func vsCode() {
    let text = """
      {
        // Keys are asked for once.
        "inputs": [{"type": "promptString", "id": "key", "password": true}],
        "servers": {
          "github": {"type": "http", "url": "https://api.githubcopilot.com/mcp/", "headers": {"X-Key": "${input:key}"},},
        },
      }
      """
    #expect(
      lines(Configured.file(text, .vsCode, layout: .json(["servers"])))
        == ["5 github: https://api.githubcopilot.com/mcp/; X-Key=${input:key}"])
    let settings = #"{"editor.fontSize": 12, "mcp": {"servers": {"a": {"command": "b"}}}}"#
    #expect(lines(Configured.file(settings, .vsCode, layout: .json(["mcp", "servers"]))) == ["1 a: b"])
  }

  @Test("Zed: `context_servers`, with the command as text or, as it once was, as an object")
  func zed() {
    let text = """
      {
        "theme": "One Dark", /* mine */
        "context_servers": {
          "new": {"source": "custom", "enabled": false, "command": "uv", "args": ["run", "x.py"], "env": {}},
          "old": {"command": {"path": "node", "args": ["y.js"], "env": {"K": "v"}}, "settings": {}},
          "extension": {"source": "extension", "settings": {"k": "v"}},
        },
      }
      """
    #expect(
      lines(Configured.file(text, .zed, layout: .json(["context_servers"]))) == [
        "4 new: uv|run|x.py; off", "5 old: node|y.js; K=v",
        "6 extension: by an extension; k=v",
      ])
  }

  @Test("Codex: the tables below `mcp_servers`")
  func codex() {
    let text = """
      model = "gpt-5"
      [mcp_servers.docs]
      command = "npx"
      args = ["-y", "docs-mcp"] # the newest
      cwd = '/srv'
      [mcp_servers.docs.env]
      API_KEY = "abc"
      [mcp_servers."far away"]
      url = "https://a.example/mcp"
      bearer_token_env_var = "TOKEN"
      http_headers = { "X-Region" = "eu" }
      enabled = false
      """
    #expect(
      lines(Configured.file(text, .codex, layout: .toml("mcp_servers"))) == [
        "2 docs: npx|-y|docs-mcp in /srv; API_KEY=abc", "8 far away: https://a.example/mcp; X-Region=eu; off",
      ])
  }

  @Test(
    "what can't be understood is told",
    arguments: [
      ("[]", "this is no object"), (#""x""#, "this is no object"), ("{}", "there is neither a command nor a URL"),
      (#"{"command": 5}"#, "its command or arguments are no text"),
      (#"{"command": "x", "args": "y"}"#, "its command or arguments are no text"),
      (#"{"command": "x", "args": ["y", 5]}"#, "its command or arguments are no text"),
      (#"{"command": "x", "url": "http://127.0.0.1:7777/mcp/a"}"#, several),
      (#"{"httpUrl": "http://127.0.0.1:7777/mcp/a", "url": "https://b.example/mcp"}"#, several),
    ])
  func unclear(entry: String, why: String) {
    #expect(Configured.server(entry).reach == .unclear(why))
  }

  private static let several = "it names several ways to its server, and clients differ in which they take"

  @Test("an entry that nobody would write by hand is not taken apart")
  func long() {
    let word = String(repeating: "=", count: 17_000)
    let text = #"{"command": "x", "args": ["\#(word)"], "env": {"A": "b"}}"#
    let server = Configured.server(text)
    #expect(server.reach == .unclear("it is longer than 16 KiB") && server.environment.isEmpty)
    let short = String(repeating: "=", count: 16_000)
    #expect(Configured.server(#"{"command": "\#(short)"}"#).reach == .command([short], directory: nil))
  }

  @Test("a file that is broken says where; a key that stands twice names both servers")
  func broken() {
    #expect(Configured.file("{\n\"mcpServers\": x}").problems == ["line 2, column 15: this is no JSON value"])
    let twice = Configured.file(#"{"mcpServers": {"a": {"command": "b"}, "a": {"command": "c"}}}"#)
    #expect(twice.servers.map(\.reach) == [.command(["b"], directory: nil), .command(["c"], directory: nil)])
    #expect(twice.problems.count == 1)
    let toml = Configured.file("[mcp_servers.a]\ncommand = npx", .codex, layout: .toml("mcp_servers"))
    #expect(toml.problems == ["line 2, column 11: this is no value; text stands in quotes"])
  }

  @Test(
    "no servers are no problem",
    arguments: ["", "  \n", "{}", "// nothing yet\n", #"{"mcpServers": {}}"#, "[]", #"{"mcpServers": []}"#])
  func nothing(text: String) {
    let file = Configured.file(text)
    #expect(file.servers.isEmpty && file.problems.isEmpty)
  }
}
