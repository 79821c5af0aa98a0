import MCP
import Testing

@testable import Scan

@Suite struct TOMLReaderTests {
  private func json(_ text: String) throws -> String {
    try TOMLReader.read(Array(text.utf8)).json.text
  }

  @Test(
    "reads tables, keys and values",
    arguments: [
      ("", "{}"), ("# only\n\n", "{}"), ("a = 1", #"{"a":1}"#), ("a=1\r\nb=2\r\n", #"{"a":1,"b":2}"#),
      ("[a]\nb = true\n[c]\n[a.d]\ne = false", #"{"a":{"b":true,"d":{"e":false}},"c":{}}"#),
      ("[a.b.c]\nx = 1\n[a]\ny = 2", #"{"a":{"b":{"c":{"x":1}},"y":2}}"#),
      ("a.b.c = 1\na.b.d = 2", #"{"a":{"b":{"c":1,"d":2}}}"#), ("a . b = 1", #"{"a":{"b":1}}"#),
      ("\"a b\" = 1\n'c.d' = 2\n\"\" = 3", #"{"a b":1,"c.d":2,"":3}"#), ("1.2 = 3", #"{"1":{"2":3}}"#),
      ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", #"{"a":[{"b":1},{"b":2,"c":{"d":3}}]}"#),
      ("a = [1, 2, # x\n 3,\n]", #"{"a":[1,2,3]}"#), ("a = []", #"{"a":[]}"#),
      ("a = [[1], ['x']]", #"{"a":[[1],["x"]]}"#),
      ("a = {}", #"{"a":{}}"#), ("a = { b = 1, c.d = 'x' }", #"{"a":{"b":1,"c":{"d":"x"}}}"#),
      ("a = {\n b = 1, # x\n c = 2,\n}", #"{"a":{"b":1,"c":2}}"#), ("[ a . 'b' ] # x\nc = 1", #"{"a":{"b":{"c":1}}}"#),
      ("\u{FEFF}a = 1", #"{"a":1}"#),
    ])
  func reads(toml: String, expected: String) throws {
    #expect(try json(toml) == expected)
  }

  @Test(
    "reads the four kinds of text",
    arguments: [
      (#"a = "x\ty\n\"\\\u00e9\U0001F600\e\x41""#, "x\ty\n\"\\é😀\u{1B}A"), (#"a = 'C:\x\n'"#, #"C:\x\n"#),
      ("a = ''", ""),
      ("a = \"\"\"\nx\n\"y\" \\\n   \n  z\"\"\"", "x\n\"y\" z"), ("a = '''\nx\\\n'y''''", "x\\\n'y'"),
      ("a = \"\"\"\"x\"\"\"\"\"", "\"x\"\""), ("a = \"\"\"\"\"\"", ""), ("a = \"\"\"x\r\ny\"\"\"", "x\ny"),
      ("a = \"日本 \u{202E}\"", "日本 \u{202E}"),
    ])
  func text(toml: String, expected: String) throws {
    let value = try TOMLReader.read(Array(toml.utf8))["a"]?.string
    #expect(value.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(
    "refuses what is no TOML, and says where",
    arguments: [
      ("a", "1:2 the text ends where `=` should stand"), ("a = ", "1:5 the text ends where a value should stand"),
      ("a = b", "1:5 this is no value; text stands in quotes"),
      ("a = 1 b = 2", "1:7 `b` stands where the end of the line should"),
      ("= 1", "1:1 `=` stands where a key should"), ("a = 1\na = 2", "2:1 `a` is there already"),
      ("[a]\n[a]", "2:1 `a` is there already"), ("a = 1\n[a]", "2:1 `a` is there already"),
      ("[a]\nb = 1\n[a.b]", "3:1 `b` is there already"), ("a.b = 1\n[a]", "2:1 `a` is there already"),
      ("a = {b = 1}\n[a.c]", "2:2 `a` is there already"), ("a = {b = 1}\na.c = 2", "2:1 `a` is there already"),
      ("[a.b]\n[a]\nb.c = 1", "3:1 `b` is there already"), ("[[a]]\n[a]", "2:1 `a` is there already"),
      ("a = []\n[[a]]", "2:1 `a` is there already"), ("[a\nb = 1", "1:3 the line ends where `]` should stand"),
      ("[]", "1:2 `]` stands where a key should"), ("a = [1 2]", "1:8 `2` stands where `,` or `]` should"),
      ("a = [1,", "1:8 the text ends where `,` or `]` should stand"),
      ("a = {b = 1", "1:11 the text ends where `,` or `}` should stand"),
      ("a = \"x", "1:7 the text ends where the end of the string should stand"),
      ("a = \"x\ny\"", "1:7 the line ends where the end of the string should stand"),
      ("a = \"\\q\"", "1:6 a backslash in a string is followed by no TOML escape"),
      ("a = \"\\uD800\"", "1:6 an escape needs 4 hexadecimal digits of a character"),
      ("a = \"\\u12\"", "1:6 an escape needs 4 hexadecimal digits of a character"),
      ("a = \"\u{1}\"", "1:6 a string holds a control character"),
      ("# \u{1}", "1:3 a comment holds a control character"),
      ("a = '''x", "1:9 the text ends where the end of the string should stand"),
      ("a = 01", "1:5 this is no value; text stands in quotes"),
      ("é = 1", "1:1 something else stands where a key should"),
      ("a.\n= 1", "1:3 the line ends where a key should stand"),
    ])
  func refuses(toml: String, problem: String) {
    let error = #expect(throws: TOMLError.self) { try TOMLReader.read(Array(toml.utf8)) }
    #expect(error.map { "\($0.position.line):\($0.position.column) \($0.reason)" } == problem)
  }

  @Test("refuses bytes that are no UTF-8")
  func encoding() {
    #expect(throws: TOMLError(position: .start, reason: "these bytes are no UTF-8")) {
      try TOMLReader.read([0x61, 0xFF])
    }
  }

  @Test("keys have their places")
  func places() throws {
    let node = try TOMLReader.read(Array("# é\n[mcp.a]\n  b = 'ü'\n[mcp.c]".utf8))
    let members = try #require(node["mcp"]?.members)
    #expect(members.map { "\($0.keyPosition.line):\($0.keyPosition.column)" } == ["2:1", "4:1"])
    #expect(members[0].node.members?.first.map { "\($0.keyPosition.line):\($0.keyPosition.column)" } == "3:3")
  }

  @Test("deep nesting and long lines end soon")
  func bounds() throws {
    for text in [
      "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a=", count: 100_000),
      String(repeating: "a.", count: 100_000) + "a = 1", "a = {" + String(repeating: "a.", count: 100) + "a = [[",
    ] { #expect(throws: TOMLError.self) { try TOMLReader.read(Array(text.utf8)) } }
    let long = "a = [" + String(repeating: "1,", count: 50_000) + "]"
    #expect(try TOMLReader.read(Array(long.utf8))["a"]?.elements?.count == 50_000)
    let many = String(repeating: "[[a]]\n", count: 20_000)
    #expect(try TOMLReader.read(Array(many.utf8))["a"]?.elements?.count == 20_000)
  }

  @Test("no text makes it fall over")
  func fuzz() {
    let seeds = ["[a.b]\nc = [1, {d = \"x\\n\"}, '''y''']\n", "[[m]]\nx.y = 2026-01-01T00:00:00Z # z\n\"k\" = 0x1F\n"]
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let marks = Array("[]{}=\"'#\\,.\n\t \u{0}aé0-:".utf8)
    for seed in seeds {
      for _ in 0..<3000 {
        var bytes = Array(seed.utf8)
        for _ in 0...random(4) {
          let place = random(bytes.count)
          switch random(3) {
          case 0: bytes[place] = marks[random(marks.count)]
          case 1: bytes.insert(marks[random(marks.count)], at: place)
          default: if bytes.count > 1 { bytes.remove(at: place) }
          }
        }
        do throws(TOMLError) {
          _ = try TOMLReader.read(bytes).json.text
        } catch {
          #expect(!error.reason.isEmpty && error.position.offset <= bytes.count)
        }
      }
    }
  }
}
