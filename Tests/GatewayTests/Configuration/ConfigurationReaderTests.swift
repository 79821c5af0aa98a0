import MCP
import Policy
import Risk
import Testing

@testable import Gateway

@Suite("sluice.yaml")
struct ConfigurationReaderTests {
  private let environment = ["HOME": "/home/ana", "XDG_RUNTIME_DIR": "/run/user/1000", "KEY": "s3cret: [x"]

  private func read(_ yaml: String) -> ConfigurationReading {
    GatewayConfiguration.read(Array(yaml.utf8), file: "/etc/sluice/sluice.yaml", environment: environment)
  }

  private func problems(_ yaml: String) -> [String] {
    read(yaml).diagnostics.map { "\($0.line):\($0.column) \($0.message)\($0.hint.map { "; \($0)" } ?? "")" }
  }

  @Test("takes defaults for all but the servers")
  func defaults() throws {
    let configuration = try #require(read("servers: {time: {command: [mcp-server-time]}}").configuration)
    #expect(configuration.listen == ListenAddress(host: "127.0.0.1", port: 7777))
    #expect(configuration.socket == "/run/user/1000/sluice/gateway.sock")
    #expect(configuration.state == "/home/ana/.local/state/sluice")
    #expect(configuration.unattended == .wait)
    #expect(configuration.maxRate == nil)
    let server = configuration.servers[0]
    #expect(server.mode == .enforce && server.drift == .hold && !server.shared && server.policy == nil)
  }

  @Test("takes how long clients wait, by their names, before what is known of them")
  func waits() throws {
    let yaml = """
      waits: {Codex: 1200, my-agent: {seconds: 110, progress: true}}
      servers: {time: {command: [mcp-server-time]}}
      """
    let waits = try #require(read(yaml).configuration).waits
    #expect(
      waits == [
        WaitBudget.Row(client: "codex", seconds: 1200, progressExtends: false),
        WaitBudget.Row(client: "my-agent", seconds: 110, progressExtends: true),
      ])
    let wrong = """
      waits: {a: soon, b: {progress: true}, c: 0, d: 86401, "": 5}
      servers: {time: {command: [mcp-server-time]}}
      """
    #expect(
      problems(wrong) == [
        "1:12 the wait of `a` must be a whole number of at least 1",
        "1:21 the wait of `b` needs `seconds`; such as `{seconds: 280, progress: true}`",
        "1:42 the wait of `c` must be a whole number of at least 1",
        "1:48 the wait of `d` must be at most 86400, a day in seconds",
        "1:55 a client's name must not be empty; such as `claude-code`",
      ])
  }

  @Test("an empty file, or one of comments, is told what it needs", arguments: ["", "# nothing yet", "\n\n"])
  func empty(text: String) {
    #expect(problems(text) == ["1:1 there is no configuration in this file; name at least one server under `servers`"])
  }

  @Test("an address with a slip in it is an address, not a number", arguments: ["127.0.0.1:80a", "127.0.0.1:70000"])
  func slips(address: String) {
    #expect(
      problems("listen: \(address)\nservers: {time: {command: [x]}}")
        == ["1:9 `listen` must be a host and a port, such as `127.0.0.1:7777`"])
  }

  @Test("takes every key")
  func everything() throws {
    let yaml = """
      listen: "[::1]:0"
      socket: run/s.sock
      state: ~/state
      notify: [sh, -c, "cat"]
      unattended: deny
      hosts: [sluice.local]
      origins: ["https://app.example"]
      max_rate: 50
      servers:
        a: {command: [python3, s.py], env: {API_KEY: "${KEY}"}, policy: p/a.json, mode: observe, drift: deny, shared: true}
        b: {url: "https://example.com/mcp", headers: {Authorization: "Bearer ${KEY}"}}
      """
    let configuration = try #require(read(yaml).configuration)
    #expect(configuration.listen == ListenAddress(host: "::1", port: 0))
    #expect(configuration.socket == "/etc/sluice/run/s.sock")
    #expect(configuration.state == "/home/ana/state")
    #expect(configuration.notify == ["sh", "-c", "cat"])
    #expect(configuration.unattended == .deny)
    #expect(configuration.hosts == ["sluice.local"] && configuration.origins == ["https://app.example"])
    #expect(configuration.maxRate == 50)
    guard case .command(let words, let variables, let directory) = configuration.servers[0].reach,
      case .url(let url, let headers) = configuration.servers[1].reach
    else {
      Issue.record("the servers are reached otherwise")
      return
    }
    #expect(words == ["python3", "s.py"] && directory == "/etc/sluice")
    #expect(variables.map(\.value) == ["s3cret: [x"])
    #expect(configuration.servers[0].policy == "/etc/sluice/p/a.json")
    #expect(configuration.servers[0].mode == .observe && configuration.servers[0].drift == .deny)
    #expect(url == "https://example.com/mcp")
    #expect(headers.map(\.value) == ["Bearer s3cret: [x"])
  }

  @Test("the commands of a configuration in the root directory run there")
  func root() throws {
    let yaml = Array("servers: {time: {command: [bin/time], policy: time.json}}".utf8)
    let reading = GatewayConfiguration.read(yaml, file: "/sluice.yaml", environment: environment)
    let server = try #require(reading.configuration?.servers.first)
    guard case .command(_, _, let directory) = server.reach else {
      Issue.record("the server is reached otherwise")
      return
    }
    #expect(directory == "/" && server.policy == "/time.json")
  }

  @Test("takes the lists that arguments are held against, roots as absolute paths")
  func signals() throws {
    let yaml = """
      servers:
        a:
          command: [x]
          signals: {roots: [/srv/a, ~/work, data], hosts: ["*.example.com", "::1"], recipients: ["*@example.com", "#ops"]}
        b: {command: [x]}
      """
    let servers = try #require(read(yaml).configuration).servers
    #expect(servers[0].signals.roots == ["/srv/a", "/home/ana/work", "/etc/sluice/data"])
    #expect(servers[0].signals.hosts == ["*.example.com", "::1"])
    #expect(servers[0].signals.recipients == ["*@example.com", "#ops"])
    #expect(servers[1].signals == SignalLists())
  }

  @Test("says where the lists have a slip")
  func signalErrors() {
    let yaml = """
      servers:
        a:
          command: [x]
          signals:
            root: [/srv]
            hosts: ["https://example.com", "example.com:443", "*"]
            recipients: ana@example.com
      """
    let host = "is no host; such as `api.example.com` or `*.example.com`, without scheme or port"
    #expect(
      problems(yaml) == [
        "5:7 `root` is no key of `signals`; did you mean `roots`?", "6:15 `https://example.com` \(host)",
        "6:38 `example.com:443` \(host)", "6:57 `*` \(host)", "7:19 `recipients` must be a list, not text",
      ])
  }

  @Test("reports everything at once, each with its place and the nearest known key")
  func allErrors() {
    let yaml = """
      listn: 127.0.0.1:1
      unattended: never
      max_rate: 0
      servers:
        time:
          command: [x]
          polcy: p.json
      """
    #expect(
      problems(yaml) == [
        "1:1 `listn` is no key of the configuration; did you mean `listen`?",
        "2:13 `unattended` must be `wait` or `deny`, not `never`",
        "3:11 `max_rate` must be a whole number of at least 1",
        "7:5 `polcy` is no key of a server; did you mean `policy`?",
      ])
  }

  @Test(
    "names the remedy",
    arguments: [
      ("listen: 7777\nservers: {a: {command: [x]}}", "`listen` must be text"),
      ("listen: \"localhost\"\nservers: {a: {command: [x]}}", "such as `127.0.0.1:7777`"),
      ("listen: \"localhost:99999\"\nservers: {a: {command: [x]}}", "such as `127.0.0.1:7777`"),
      ("listen: http://127.0.0.1:0\nservers: {a: {command: [x]}}", "without scheme or path"),
      ("listen: \"*:7777\"\nservers: {a: {command: [x]}}", "`listen` can't be at `*`"),
      ("listen: \"a b:7777\"\nservers: {a: {command: [x]}}", "`listen` can't be at `a b`"),
      ("listen: \"1:2:3\"\nservers: {a: {command: [x]}}", "`listen` can't be at `1:2`"),
      ("hosts: []", "`servers` is missing"),
      ("servers: {}", "`servers` is empty"),
      ("servers: {\"a b\": {command: [x]}}", "no name for a server"),
      ("servers: {a: {}}", "needs a `command` or a `url`"),
      ("servers: {a: {command: [x], url: \"http://h/\"}}", "not both"),
      ("servers: {a: {command: []}}", "must name a program"),
      ("servers: {a: {url: \"ftp://h/\"}}", "no address of a server"),
      ("servers: {a: {url: \"http://h:0/\"}}", "no address of a server"),
      ("servers: {a: {url: \"http://h/\", headers: {Host: b}}}", "the gateway writes the header `Host` itself"),
      ("servers: {a: {url: \"http://h/\", headers: {\"X(Y)\": b}}}", "`X(Y)` is no name of a header"),
      ("\u{FEFF}servers: {a: {command: [x]}}", "starts with a byte order mark; save it without one"),
      ("servers: {a: {url: \"http://h/\", shared: true}}", "`shared` belongs to a `command`"),
      ("servers: {a: {command: [x], headers: {A: b}}}", "`headers` belongs to a `url`"),
      ("servers: {a: {command: [x], env: {\"A=B\": c}}}", "is no name for `env`"),
      ("servers: {a: {url: \"http://h/\", headers: {A: \"b\\nc\"}}}", "control characters"),
      ("servers: {a: {command: [\"${NOPE}\"]}}", "the environment variable `NOPE` is not set"),
      ("servers: {a: {command: [\"${KEY\"]}}", "`${` has no `}`"),
      ("servers: {a: {command: [no]}}", "quotes"),
      ("servers: {a: {command: [x]}, a: {command: [y]}}", "a"),
      ("- a", "must be an object"),
    ])
  func remedy(yaml: String, words: String) {
    let found = problems(yaml)
    #expect(found.contains { $0.contains(words) }, "\(found)")
    #expect(read(yaml).configuration == nil)
  }

  @Test("takes the user's own word on a server's tools, by name or pattern")
  func risk() throws {
    let yaml = """
      servers:
        a:
          command: [x]
          trusted: true
          risk: {"delete_*": {category: Destructive, level: High}, imageInference: Medium, "*": {category: Write}}
        b: {command: [z]}
      """
    let servers = try #require(read(yaml).configuration).servers
    #expect(servers[0].trusted && !servers[1].trusted)
    #expect(
      servers[0].risk
        == RiskOverrides([
          .init(pattern: "delete_*", category: .destructive, level: .high),
          .init(pattern: "imageInference", level: .medium), .init(pattern: "*", category: .write),
        ]))
    #expect(servers[1].risk == .none)
    let tool = try ToolDefinition(json: ["name": "frobnicate", "annotations": ["readOnlyHint": true]])
    #expect(servers[0].classifier.assess(tool).category == .write)
    #expect(servers[1].classifier.assess(tool).level == .high)
  }

  @Test(
    "says where a word on risk is none, and the nearest that is",
    arguments: [
      (
        "{x: Hihg}",
        "3:11 the risk of `x` must be `Low`, `Medium`, `High` or `Critical`, not `Hihg`; did you mean `High`?"
      ),
      ("{x: Read}", "3:11 `Read` is a category, not a level; write `{category: Read}`"),
      ("{x: 3}", "3:11 the risk of `x` must be `Low`, `Medium`, `High` or `Critical`, not a number"),
      ("{x: [High]}", "3:11 the risk of `x` must be `Low`, `Medium`, `High` or `Critical`, not an array"),
      ("{x: {}}", "3:11 the risk of `x` needs a `category` or a `level`"),
      ("{x: {levle: Low}}", "3:12 `levle` is no key of the risk of `x`; did you mean `level`?"),
      (
        "{x: {category: Wirte}}",
        "3:22 `category` must be `Read`, `Write`, `Execute`, `Destructive` or `Financial`, not `Wirte`; "
          + "did you mean `Write`?"
      ),
      ("{\"\": Low}", "3:8 a tool's name must not be empty; `*` stands for any text"),
      ("High", "3:7 `risk` must be an object, not text"),
    ])
  func unknownRisk(yaml: String, problem: String) {
    let yaml = "servers:\n a: {command: [x],\nrisk: \(yaml)}"
    #expect(problems(yaml) == [problem])
    #expect(read(yaml).configuration == nil)
  }

  @Test("never repeats what a variable holds")
  func secrets() {
    let yaml = "servers: {a: {url: \"ftp://${KEY}\"}, b: {command: [x], env: {A: \"${KEY}\", B: 1}}}"
    let found = problems(yaml)
    #expect(found.count == 2)
    #expect(!found.joined().contains("s3cret"))
  }

  @Test("reads `$${` as the characters themselves, and a lone dollar as a dollar")
  func dollars() throws {
    let yaml = "servers: {a: {command: [\"$${HOME}\", \"a$b$\", \"${HOME}/x\"]}}"
    guard case .command(let words, _, _) = try #require(read(yaml).configuration).servers[0].reach else { return }
    #expect(words == ["${HOME}", "a$b$", "/home/ana/x"])
  }
}

@Suite("Default places")
struct PlacesTests {
  @Test("follow the base directory specification, which ignores relative paths")
  func places() {
    let all = Places(environment: [
      "HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_RUNTIME_DIR": "/r",
    ])
    #expect(
      [all.configuration, all.state, all.socket] == ["/c/sluice/sluice.yaml", "/s/sluice", "/r/sluice/gateway.sock"])
    let home = Places(environment: ["HOME": "/h", "XDG_RUNTIME_DIR": "r"])
    #expect(
      [home.configuration, home.state, home.socket] == [
        "/h/.config/sluice/sluice.yaml", "/h/.local/state/sluice", "/h/.local/state/sluice/gateway.sock",
      ])
    #expect(Places(environment: [:]).socket == nil)
  }
}
