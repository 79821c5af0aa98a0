import MCP
import Testing

@testable import Gateway

@Suite("Reading a server's list, step by step")
struct ToolListReadingTests {
  private static let failure = UpstreamFailure(surelyUnsent: false, reason: "the child ended")

  private static func method(_ step: ToolListReading.Step) -> String {
    switch step {
    case .ask(let request, let revision): "\(request.method) \(revision.rawValue)"
    case .greet(let request, let revision): "greet, \(request.method) \(revision.rawValue)"
    case .done(let list): "done \(list.tools.map(\.name))"
    case .failed(let reason): "failed: \(reason)"
    }
  }

  private static func tools(_ names: [String], next: JSON? = nil) -> Response.Outcome {
    var result: JSONObject = ["tools": .array(names.map { ["name": .string($0)] })]
    result["nextCursor"] = next
    return .result(.object(result))
  }

  @Test("a stateless server is asked page by page; an empty cursor is a cursor")
  func stateless() {
    var reading = ToolListReading(known: .nothing)
    #expect(Self.method(reading.begin()) == "server/discover 2026-07-28")
    #expect(Self.method(reading.answered(.result(["supportedVersions": ["2026-07-28"]]))) == "tools/list 2026-07-28")
    guard case .ask(let second, _) = reading.answered(Self.tools(["a"], next: "")) else { return }
    #expect(second.params?["cursor"] == "")
    #expect(second.params?["_meta"]?[MetaKey.protocolVersion] == "2026-07-28")
    #expect(Self.method(reading.answered(Self.tools(["b"]))) == "done [\"a\", \"b\"]")
  }

  @Test("one that does not know `server/discover`, dies of it or never answers it is greeted the old way")
  func fallback() {
    let steps: [(inout ToolListReading) -> ToolListReading.Step] = [
      { $0.answered(.error(.methodNotFound("server/discover"))) },
      { $0.answered(.result(["supportedVersions": ["2025-11-25"]])) },
      { $0.failed(Self.failure) },
      { $0.unanswered(Request(id: 1, method: "server/discover")) },
    ]
    for step in steps {
      var reading = ToolListReading(known: .nothing)
      _ = reading.begin()
      #expect(Self.method(step(&reading)) == "initialize 2025-11-25")
      let greeted = reading.answered(.result(["protocolVersion": "2024-11-05"]))
      #expect(Self.method(greeted) == "greet, tools/list 2024-11-05")
    }
  }

  @Test("a link that was greeted is only asked for the list")
  func greeted() {
    var reading = ToolListReading(known: .greeted(.v2025_06_18))
    #expect(Self.method(reading.begin()) == "tools/list 2025-06-18")
    var old = ToolListReading(known: .sessions)
    #expect(Self.method(old.begin()) == "initialize 2025-11-25")
  }

  @Test("a list with a name twice, without end, or with an error is no list")
  func refused() {
    var twice = Self.listing()
    #expect(Self.method(twice.answered(Self.tools(["a", "a"]))) == "failed: its tool list has `a` twice")
    var endless = Self.listing()
    var step = endless.answered(Self.tools(["0"], next: "x"))
    for page in 1...1000 { if case .ask = step { step = endless.answered(Self.tools(["\(page)"], next: "x")) } }
    #expect(Self.method(step) == "failed: its tool list does not end")
    var error = Self.listing()
    #expect(Self.method(error.answered(.error(.internalError("no")))).hasPrefix("failed: it answered with an error"))
    var unsent = ToolListReading(known: .nothing)
    _ = unsent.begin()
    let refused = unsent.failed(UpstreamFailure(surelyUnsent: true, reason: "refused"))
    #expect(Self.method(refused) == "failed: refused")
  }

  private static func definition(_ name: String, bytes: Int = 0) -> JSON {
    ["name": .string(name), "description": .string(String(repeating: "x", count: bytes))]
  }

  private static func listing() -> ToolListReading {
    var reading = ToolListReading(known: .greeted(.v2025_06_18))
    _ = reading.begin()
    return reading
  }

  @Test("a list is bounded in bytes, over all its pages")
  func allBytes() {
    var reading = Self.listing()
    var pages = 0
    func next() -> ToolListReading.Step {
      pages += 1
      let tool = Self.definition("t\(pages)", bytes: 1_000_000)
      return reading.answered(.result(["tools": [tool], "nextCursor": "x"]))
    }
    var step = next()
    while case .ask = step, pages < 100 { step = next() }
    #expect(Self.method(step) == "failed: its tool list has more than 16 MiB")
    #expect(pages == 17)
  }

  @Test("a definition is bounded in bytes")
  func bytesOfOne() {
    func read(_ bytes: Int) -> String {
      var reading = Self.listing()
      return Self.method(reading.answered(.result(["tools": [Self.definition("big", bytes: bytes)]])))
    }
    let around = Self.definition("big").byteCount
    #expect(read((1 << 20) - around) == "done [\"big\"]")
    #expect(read((1 << 20) - around + 1) == "failed: its definition of `big` has more than 1048576 bytes")
  }

  @Test("a tool whose name no call could bear spoils the list")
  func longName() {
    func read(_ length: Int) -> String {
      var reading = Self.listing()
      return Self.method(reading.answered(Self.tools([String(repeating: "n", count: length)])))
    }
    #expect(read(NameBounds.tool).hasPrefix("done"))
    #expect(read(NameBounds.tool + 1).hasPrefix("failed: its tool list has a name of more than 1024 bytes: `nnn"))
  }
}
