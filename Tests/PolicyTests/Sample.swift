import MCP
import Testing

@testable import Policy

/// A document out of a test, which must read without an error.
func document(_ text: String, file: String = "test.json") throws -> PolicyDocument {
  let reading = PolicyDocument.read(Array(text.utf8), file: file)
  return try #require(reading.document, "\(reading.diagnostics)")
}

/// A document with rules for the tool `t` under `default: deny`.
func sample(_ rules: String) throws -> PolicyDocument {
  try document(#"{"version": "1", "default": "deny", "tools": {"t": \#(rules)}}"#)
}

func arguments(_ text: String) throws -> JSONObject {
  try #require(JSON(parsing: text).object)
}

func call(_ text: String, tool: String = "t", drift: DriftState = .none) throws -> CallFacts {
  CallFacts(tool: tool, arguments: try arguments(text), drift: drift)
}

extension Ruleset {
  convenience init(rules: String, overrides: [Override] = [], mode: Mode = .enforce) throws {
    self.init(document: try sample(rules), overrides: overrides, mode: mode)
  }
}

extension Verdict {
  var denial: Denial? {
    if case .deny(let denial) = self { denial } else { nil }
  }

  var demand: HoldDemand? {
    if case .hold(let demand) = self { demand } else { nil }
  }

  /// `allow`, `deny`, `hold`.
  var word: String {
    switch self {
    case .allow: "allow"
    case .deny: "deny"
    case .hold: "hold"
    }
  }
}
