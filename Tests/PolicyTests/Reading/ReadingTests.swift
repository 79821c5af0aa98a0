import MCP
import Testing

@testable import Policy

@Suite("Reading a document")
struct ReadingTests {
  @Test("gives one meaning, whether it is JSON or YAML")
  func twoForms() throws {
    let json = try #require(PolicyDocument.read(VectorTests.bytes("whole.json"), file: "whole.json").document)
    let yaml = try #require(PolicyDocument.read(VectorTests.bytes("whole.yaml"), file: "whole.yaml").document)
    let flow = try #require(PolicyDocument.read(VectorTests.bytes("whole.json"), file: "whole.yml").document)
    for tool in ["imageInference", "listVideoModels", "imageUpload", "other"] {
      let bytes = [json, yaml, flow].map { Ruleset(document: $0, overrides: []).revisionBytes(for: tool, at: 0) }
      #expect(Set(bytes).count == 1)
    }
    #expect(json.description == "Image tools for the design team")
    #expect(json.hide == ["imageUpload"])
    #expect(json.tools.map(\.name) == ["imageInference", "listVideoModels"])
  }

  @Test("is an error to a gateway where a rule asks for more people than it knows")
  func approvers() {
    let text = #"{"version": "1", "default": "deny", "tools": {"t": {"require_approval": [{"approvers": 2}]}}}"#
    let reading = PolicyDocument.read(Array(text.utf8), file: "p.json")
    #expect(reading.document != nil && reading.forGateway.document == nil)
    #expect(
      reading.forGateway.diagnostics.map(\.description) == [
        "p.json:1:88: error: `approvers` asks for 2 people, and a gateway knows one operator, its own user "
          + "(at /tools/t/require_approval/0/approvers); write 1, or leave it out"
      ])
    let obeyable = PolicyDocument.read(Array(text.replacing("2", with: "1").utf8), file: "p.json").forGateway
    #expect(obeyable.document != nil && obeyable.diagnostics.isEmpty)
  }

  @Test("tells a gateway all that is wrong at once, in the order of the text")
  func approversBesideOtherErrors() {
    let text = #"{"version": "2", "default": "deny", "tools": {"t": {"require_approval": [{"approvers": 2}], "x": 1}}}"#
    let reading = PolicyDocument.read(Array(text.utf8), file: "p.json").forGateway
    #expect(reading.document == nil)
    #expect(
      reading.errors.map(\.pointer.description) == [
        "/version", "/tools/t/require_approval/0/approvers", "/tools/t/x",
      ])
    #expect(reading.forGateway.errors == reading.errors, "said twice, it is still wrong once")
  }

  @Test("never allows by a mistyped key: the document is refused")
  func mistypedDefault() {
    let reading = PolicyDocument.read(Array(#"{"version": "1", "defualt": "deny"}"#.utf8), file: "p.json")
    #expect(reading.document == nil)
    #expect(reading.errors.contains { $0.hint == "did you mean `default`?" })
  }

  @Test("puts the misspelt key before the missing one, for who reads the first error alone")
  func errorsByUse() {
    let reading = PolicyDocument.read(Array(#"{"version": "1", "defualt": "deny"}"#.utf8), file: "p.json")
    #expect(reading.errors.map(\.pointer.description) == ["/default", "/defualt"])
    #expect(reading.errorsByUse.map(\.pointer.description) == ["/defualt", "/default"])
  }

  @Test(
    "reads a document of any damage without a crash, and gives one only if nothing is wrong",
    arguments: [
      "whole.json", "whole.yaml", "conditions.json", "scalars.yaml", "structure.yaml",
    ])
  func damage(name: String) throws {
    let bytes = try VectorTests.bytes(name)
    var random = RepeatableRandom(state: UInt64(bytes.count))
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(damaged.count))
        switch random.next() % 3 {
        case 0: damaged.remove(at: place)
        case 1: damaged[place] = UInt8(truncatingIfNeeded: random.next())
        default: damaged.insert(contentsOf: damaged[place...].prefix(9), at: Int(random.next() % UInt64(damaged.count)))
        }
      }
      let reading = PolicyDocument.read(damaged, file: name)
      #expect((reading.document == nil) == !reading.errors.isEmpty)
    }
  }

  @Test("refuses nesting without end", arguments: ["deep.json", "deep.yaml"])
  func deep(file: String) {
    for opening in ["[", "{\"a\":", "- "] {
      let text = String(repeating: opening, count: 100_000)
      #expect(!PolicyDocument.read(Array(text.utf8), file: file).errors.isEmpty)
    }
    let closed = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(!PolicyDocument.read(Array(closed.utf8), file: file).errors.isEmpty)
  }

  @Test("takes no longer than the file is long, whatever is wrong with it", .timeLimit(.minutes(1)))
  func manyErrors() {
    let numbers = Array(repeating: "1", count: 60_000).joined(separator: ",")
    let text = #"{"version": "1", "default": "deny", "hide": [\#(numbers)]}"#
    #expect(PolicyDocument.read(Array(text.utf8), file: "p.json").errors.count == 60_000)
  }

  @Test("takes no longer than the file is long, whatever it warns of", .timeLimit(.minutes(1)))
  func manyWarnings() {
    let limit = #"{"counter":"c","window":"day","max":1,"scope":"session"}"#
    let limits = Array(repeating: limit, count: 10_000).joined(separator: ",")
    let text = #"{"version": "1", "default": "deny", "all_tools": {"limits": [\#(limits)]}}"#
    let reading = PolicyDocument.read(Array(text.utf8), file: "p.json")
    #expect(reading.document != nil && reading.diagnostics.count == 10_000)
  }

  @Test("refuses a file that nobody wrote")
  func large() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: (1 << 20) + 1)
    #expect(PolicyDocument.read(bytes, file: "p.json").errors.map(\.message) == ["a policy document has at most 1 MiB"])
  }

  @Test("refuses bytes that are no UTF-8", arguments: ["p.json", "p.yaml"])
  func encoding(file: String) {
    let bytes = Array(#"{"version": ""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
    let errors = PolicyDocument.read(bytes, file: file).errors
    #expect(errors.map(\.message) == ["these bytes are no UTF-8"])
    #expect(errors.map(\.hint) == ["save the file as UTF-8"])
  }
}

/// The same numbers in every run.
struct RepeatableRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
