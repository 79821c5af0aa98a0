import MCP
import Testing
import Text

@testable import Scan

@Suite("The report on clients")
struct ClientsReportTests {
  private static let desktop = Configured.file(
    """
    {"mcpServers": {
      "time": {"url": "http://127.0.0.1:7777/mcp/time", "headers": {"Authorization": "Bearer ${SLUICE_TOKEN}"}},
      "github": {"command": "npx", "args": ["-y", "server-github", "--token", "s3cret-s3cret"],
                 "env": {"GITHUB_TOKEN": "s3cret-s3cret"}, "cwd": "/srv/a b"},
      "old\\u001b[2J": {"command": "x y", "disabled": true}
    }}
    """)
  private static let code = Configured.file(
    #"{"projects": {"/home/ana/p": {"mcpServers": {"git": {"command": "uvx", "args": ["mcp-server-git==1.2.3", "it's"]}}}}}"#,
    .claudeCode, layout: .claudeCode)
  private static let broken = Configured.file("[mcp_servers", .codex, layout: .toml("mcp_servers"))

  private func report(_ files: [ClientFile]) -> ClientsReport {
    ClientsReport(files, places: files.map(\.place), gateway: Configured.gateway)
  }

  @Test("stands on a page of 80 columns, without a secret on it")
  func text() throws {
    let report = report([Self.desktop, Self.code, Self.broken])
    let lines = report.text(columns: 80, repertoire: .unicode, home: "/home/ana")
    try expect(lines.map { $0 + "\n" }.joined(), "clients.txt")
    try expect(report.markdown.map { $0 + "\n" }.joined(), "clients.md")
    for text in [lines.joined(), report.markdown.joined(), report.json.printable] {
      #expect(!text.contains("s3cret") && !text.unicodeScalars.contains("\u{1B}"))
    }
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
  }

  @Test(
    "no secret is on it, wherever it stands in the file",
    arguments: [
      #"{"command": "sh", "args": ["-c", "npx -y foo --api-key zebra"]}"#,
      #"{"command": "npx", "args": ["mcp-remote@0.1.0", "https://r.example/mcp", "--header", "X-Key:zebra"]}"#,
      #"{"command": "docker", "args": ["run", "-e", "API_KEY=zebra", "--env=PASSWORD=zebra", "img:1.0"]}"#,
      #"{"command": "env", "args": ["API_TOKEN=zebra", "npx", "-y", "foo"], "cwd": "/tmp/token=zebra"}"#,
      #"{"command": "bash", "args": ["-lc", "API_TOKEN=zebra uvx foo"]}"#,
      #"{"command": "srv", "args": ["--connection-string", "Server=h;Password=zebra", "-p", "zebra"]}"#,
      #"{"command": "npx", "args": ["@smithery/cli@1.0.0", "--key", "zebra-2222-3333"]}"#,
      #"{"command": "npx foo --api-key zebra"}"#, #"{"url": "https://u:zebra@h/mcp?pat=zebra#token=zebra"}"#,
      #"{"command": "x", "env": {"A": zebra}}"#,
    ])
  func silent(entry: String) {
    let report = report([Configured.file(#"{"mcpServers": {"s": \#(entry)}}"#)])
    let lines = report.text(columns: 80, repertoire: .unicode, home: "/h") + report.markdown
    #expect(!(lines.joined() + report.json.printable).contains("zebra"))
    #expect(report.isOpen || report.isIncomplete)
  }

  @Test("tells whether something is open, and whether something could not be read")
  func states() {
    let clean = Configured.file(#"{"mcpServers": {"a": {"url": "http://localhost:7777/mcp/a"}}}"#)
    #expect(!report([clean]).isOpen && !report([clean]).isIncomplete)
    #expect(report([Self.code]).isOpen && !report([Self.code]).isIncomplete)
    #expect(report([Self.broken]).isIncomplete)
    #expect(report([]).text(columns: 80, repertoire: .ascii, home: "/h").count == 1)
  }

  @Test("starts what its clients use and what can be understood")
  func startable() {
    let odd = Configured.file(
      #"{"mcpServers": {"a": {"command": "x"}, "b": {}, "c": {"command": "x", "disabled": true}, "d": {"settings": {}}}}"#
    )
    #expect(report([odd]).startable.map(\.name) == ["a"])
  }

  @Test("as JSON has every place that was looked at, and of variables and headers only the names")
  func json() {
    let json = report([Self.desktop]).json
    #expect(json["lookedAt"]?.array?.count == 1)
    let github = json["files"]?.array?.first?["servers"]?.array?[1]
    #expect(github?["command"] == ["npx", "-y", "server-github", "--token", "‹secret›"])
    #expect(github?["variables"] == ["GITHUB_TOKEN"])
    #expect(
      github?["remarks"]?.array?.map { $0["kind"]?.string } == [
        "bypassesGateway", "plainSecret", "plainSecret", "unpinnedPackage",
      ])
  }
}
