import MCP
import Policy

@testable import Gateway

/// Policies and tools for the stage.
enum Samples {
  /// Images are held when there are many, denied when they are wide, and limited to three a minute.
  static let policy = """
    {
      "version": "1", "default": "deny", "hide": ["imageUpload"],
      "methods": {"resources/read": "allow"},
      "tools": {
        "imageInference": {
          "require": [{"conditions": [{"path": "args.width", "op": "lte", "value": 2048}], "on_deny": "At most 2048 pixels wide."}],
          "require_approval": [{"conditions": [{"path": "args.n", "op": "gt", "value": 4}], "timeout": "10m", "reason": "More than four images"}],
          "limits": [{"counter": "images", "window": "minute", "max": 3, "scope": "grant"}]
        },
        "photoMaker": {"require_approval": [{"conditions": [], "timeout": "10m", "reason": "Faces"}]},
        "listModels": {}
      }
    }
    """

  static let few: JSON = ["width": 1024, "n": 1]
  static let many: JSON = ["width": 1024, "n": 6]
  static let wide: JSON = ["width": 4096, "n": 1]

  static let tools: [JSON] = [
    tool("imageInference", "Makes images"), tool("imageUpload", "Uploads an image"), tool("listModels", "Lists models"),
    tool("photoMaker", "Makes photos of people"),
  ]

  static func tool(_ name: String, _ description: String) -> JSON {
    ["name": .string(name), "description": .string(description), "inputSchema": ["type": "object"]]
  }

  static func document(_ text: String) throws -> PolicyDocument {
    let reading = PolicyDocument.read(Array(text.utf8), file: "policy.json")
    guard let document = reading.document else { throw Unreadable(reading.diagnostics.map(\.description)) }
    return document
  }

  struct Unreadable: Error {
    var reasons: [String]
    init(_ reasons: [String]) { self.reasons = reasons }
  }
}
