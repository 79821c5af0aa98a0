import MCP
import RiskCorpus
import Testing

@testable import Risk

@Suite struct SignalFuzzTests {
  /// SplitMix64: the same mutations in every run.
  private struct Randomness: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let keys = [
    "command", "code", "sql", "path", "url", "to", "text", "query", "data", "id", "x", "host", "args", "password",
  ]
  private static let scraps = [
    "'", "\"", "`", "$(", "<(", ")", "\\", ";", "|", "&&", "\n", "/", "..", "%2e", "://", "[::1]", "@", "-----BEGIN ",
    "rm -rf ", "curl ", "| sh", "DELETE FROM ", "WHERE 1=1", "WITH a AS (", "/*", "*/", "--", "ignore ", "previous ",
    "instructions", "\u{202E}", "é", "\u{0}", "4111 1111 1111 1111", "eyJ", "忽略", "<<", "{", "0x7f.1", "’",
    "curl -o x ", "> x", "sh x", "sudo -u a ", "docker exec a ", "/c ", "sh -c \"", "=", "-", "exec(", "EXEC '", "id_",
    ".pem",
    "~/", "C:\\", "~0", "python -c '", "ssh a ", "%", "[", "<system", "0.0", "\\n",
  ]

  @Test("mutated calls end in signals within the arguments, quickly", arguments: 0..<8)
  func mutations(seed: Int) {
    var random = Randomness(state: UInt64(seed))
    let texts = CallVector.all.flatMap { $0.arguments.members.compactMap(\.value.string) }.filter {
      $0.utf8.count < 500
    }
    for _ in 0..<100 {
      var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
        bytes.replaceSubrange(place..<end, with: (Self.scraps.randomElement(using: &random) ?? "").utf8)
      }
      let text = JSON.string(String(decoding: bytes, as: UTF8.self))
      let arguments = JSONObject(Self.keys.map { .init(key: $0, value: text) })
      let context = SignalContext(roots: ["/srv"], hosts: ["a.example"], recipients: ["*@a.example"])
      let signals = Signals.find(in: arguments, tool: "bash", context: context)
      #expect(signals.count <= Signals.most)
      for signal in signals {
        #expect(Self.keys.contains(String(signal.pointer.dropFirst())))
        #expect(signal.note.unicodeScalars.count < 200)
      }
    }
  }

  /// Anything worse than linear would not come to an end within the suite's time limit.
  @Test("a long text is read to its end, whatever is repeated in it", arguments: scraps)
  func longText(scrap: String) {
    let text = JSON.string(String(repeating: scrap, count: 2_000))
    let arguments = JSONObject(Self.keys.map { .init(key: $0, value: text) })
    #expect(Signals.find(in: arguments, tool: "bash").count <= Signals.most)
  }
}
