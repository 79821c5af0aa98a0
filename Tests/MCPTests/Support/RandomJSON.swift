import MCP

/// Values of every kind, with the characters and numbers that readers trip over.
struct RandomJSON {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func value(depth: Int = 4) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: number()
    case 3, 4: .string(text())
    case 5: .array((0..<Int.random(in: 0..<5, using: &random)).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth - 1))
    }
  }

  mutating func object(depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<Int.random(in: 0..<24, using: &random) { object[text()] = value(depth: depth - 1) }
    return object
  }

  mutating func text() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\0", "\u{1B}", "\u{7F}", "é", "e", "\u{301}", "€",
      "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{FFFF}", "😀", "\u{10FFFF}", "\u{E0041}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<20, using: &random) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return text
  }

  mutating func number() -> JSON {
    let written = [
      "0", "-0", "1.0", "1e5", "1E+5", "-1e-400", "9007199254740993", "18446744073709551616", "0.1000000000000000001",
    ]
    if Bool.random(using: &random) { return .number(JSONNumber(Int(truncatingIfNeeded: random.next()))) }
    return JSONNumber(written[Int.random(in: 0..<written.count, using: &random)]).map { .number($0) } ?? .null
  }
}
