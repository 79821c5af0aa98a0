import Testing

@testable import Scan

@Suite struct ReferenceTests {
  @Test(
    "tells what is taken from elsewhere",
    arguments: [
      ("${A}", [Reference.Piece.reference("A")]), ("Bearer ${env:A}", [.text("Bearer "), .reference("env:A")]),
      ("$A_1-x", [.reference("A_1"), .text("-x")]), ("a$", [.text("a$")]), ("$5", [.text("$5")]),
      ("${}", [.text("${}")]),
      ("${A", [.text("${A")]), ("", []), ("${input:key}${B:-c}", [.reference("input:key"), .reference("B:-c")]),
    ])
  func pieces(value: String, expected: [Reference.Piece]) {
    #expect(Reference.pieces(of: value) == expected)
  }

  @Test(
    "a literal says something of its own",
    arguments: [
      ("abc", true), ("Bearer abc", true), ("x${A}", true), ("${A}", false), ("Bearer ${A}", false), ("$A", false),
      ("${A:-abc}", true), ("${A:-}", false),
      ("", false), ("true", false), ("token", false),
    ])
  func literal(value: String, expected: Bool) {
    #expect(Reference.isLiteral(value) == expected)
  }

  @Test("takes variables, with or without `env:`, or what stands for one that is not set")
  func resolve() throws {
    let variables = ["A": "1", "E": ""]
    func resolved(_ value: String) throws -> String { try Reference.resolve(value) { variables[$0] } }
    #expect(try resolved("x${A}y$A ${env:A} ${B:-two}${A:-two}${E:-three}") == "x1y1 1 two1")
    #expect(throws: Reference.Unresolved.self) { try resolved("${B}") }
    #expect(throws: Reference.Unresolved.self) { try resolved("${input:key}") }
  }
}
