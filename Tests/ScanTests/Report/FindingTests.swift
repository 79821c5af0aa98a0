import MCP
import Risk
import Testing

@testable import Scan

@Suite struct FindingTests {
  @Test("hidden characters are found wherever a definition has text")
  func hidden() throws {
    let tool = try ToolDefinition(json: [
      "name": "a\u{200B}", "description": "Adds two numbers\u{E0041}\u{E0042}.",
      "inputSchema": ["properties": ["x": ["description": "first\u{202E}"], "y\u{2060}": [:]]],
    ])
    #expect(
      Finding.find(in: tool).map { "\($0.pointer): \($0.note)" } == [
        "/name: 1 hidden character: ZERO WIDTH SPACE",
        "/description: 2 hidden characters: TAG LATIN CAPITAL LETTER A, TAG LATIN CAPITAL LETTER B",
        "/inputSchema/properties/x/description: 1 hidden character: RIGHT-TO-LEFT OVERRIDE",
        "/inputSchema/properties/y\u{2060}: 1 hidden character in the key: WORD JOINER",
      ])
    #expect(Finding.find(in: tool).allSatisfy { $0.kind == .hiddenCharacters })
  }

  @Test("an honest definition has none")
  func honest() throws {
    let tool = try ToolDefinition(json: ["name": "add", "description": "Adds\n\ttwo numbers: 👩‍👩‍👧 café"])
    #expect(Finding.find(in: tool) == [])
  }
}
