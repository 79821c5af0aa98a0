import MCP
import Testing

@Suite("Arguments repeated in headers")
struct ParameterHeadersTests {
  private static let schema: JSON = [
    "type": "object",
    "properties": [
      "region": ["type": "string", "x-mcp-header": "Region"],
      "options": ["type": "object", "properties": ["limit": ["type": "integer", "x-mcp-header": "Limit"]]],
      "dry": ["type": "boolean", "x-mcp-header": "Dry"], "text": ["type": "string"],
    ],
  ]

  private func headers(_ arguments: JSON) throws -> [String] {
    try ParameterHeaders(inputSchema: Self.schema).headers(of: arguments).map { "\($0.name): \($0.value)" }
  }

  @Test("are those that the schema marks, at any depth, in its order")
  func marked() throws {
    let arguments: JSON = ["dry": false, "text": "x", "options": ["limit": 5], "region": "us-west1"]
    #expect(try headers(arguments) == ["Mcp-Param-Region: us-west1", "Mcp-Param-Limit: 5", "Mcp-Param-Dry: false"])
  }

  @Test("are left out where the argument is not given, null, or nothing that a header could say")
  func absent() throws {
    #expect(try headers([:]).isEmpty)
    #expect(try headers(["region": nil, "options": nil]).isEmpty)
    #expect(try headers(["region": ["a"], "options": 5]).isEmpty)
    #expect(try ParameterHeaders(inputSchema: Self.schema).headers(of: nil).isEmpty)
  }

  @Test(
    "carry what HTTP can't carry plainly as Base64",
    arguments: [
      ("Hello, 世界", "=?base64?SGVsbG8sIOS4lueVjA==?="), (" padded ", "=?base64?IHBhZGRlZCA=?="),
      ("line1\nline2", "=?base64?bGluZTEKbGluZTI=?="), ("=?base64?literal?=", "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?="),
      ("a\r\nX-Evil: 1", "=?base64?YQ0KWC1FdmlsOiAx?="), ("", ""),
    ])
  func encoded(text: String, value: String) throws {
    #expect(try headers(["region": .string(text)]) == ["Mcp-Param-Region: \(value)"])
  }

  @Test("of whole numbers are decimal, as they were written")
  func numbers() throws {
    for text in ["-7", "0", "9007199254740991", "42.0"] {
      #expect(try headers(JSON(parsing: #"{"options": {"limit": \#(text)}}"#)) == ["Mcp-Param-Limit: \(text)"])
    }
  }

  @Test(
    "must be there with a call, and say what its body says",
    arguments: [
      (["mcp-param-region": "us-west1"], nil), (["mcp-param-region": "us-west1", "mcp-param-other": "x"], nil),
      (["mcp-param-region": "=?base64?dXMtd2VzdDE=?="], nil),
      ([:], "the header `Mcp-Param-Region` is missing"),
      (["mcp-param-region": "eu"], "the header `Mcp-Param-Region` says `eu`, the body `us-west1`"),
      (
        ["mcp-param-region": "us-west1", "mcp-param-dry": "true"],
        "the header `Mcp-Param-Dry` says `true`, the body nothing"
      ),
    ] as [([String: String], String?)])
  func compared(given: [String: String], problem: String?) throws {
    let headers = try ParameterHeaders(inputSchema: Self.schema)
    #expect(headers.mismatch(given, with: ["region": "us-west1"]) == problem)
  }

  @Test(
    "of numbers are compared by their value", arguments: [("42", true), ("42.0", true), ("43", false), ("x", false)])
  func comparedNumbers(text: String, isSame: Bool) throws {
    let headers = try ParameterHeaders(inputSchema: Self.schema)
    #expect((headers.mismatch(["mcp-param-limit": text], with: ["options": ["limit": 42]]) == nil) == isSame)
    let large = try JSON(parsing: #"{"options": {"limit": 9007199254740993}}"#)
    #expect(headers.mismatch(["mcp-param-limit": "9007199254740992"], with: large) != nil)
  }

  @Test("there are none where a schema marks nothing")
  func none() throws {
    for schema: JSON? in [nil, [:], ["properties": ["a": ["type": "string"]]], true] {
      #expect(try ParameterHeaders(inputSchema: schema).isEmpty)
    }
  }

  @Test("data that looks like a mark is none, and an argument may be called like one")
  func data() throws {
    let schema: JSON = [
      "properties": [
        "x-mcp-header": ["type": "string"], "a": ["type": "object", "default": ["x-mcp-header": "A"]],
        "b": ["enum": [["x-mcp-header": "B"]], "examples": [["x-mcp-header": "B"]], "const": ["x-mcp-header": 1]],
      ]
    ]
    #expect(try ParameterHeaders(inputSchema: schema).isEmpty)
  }

  @Test(
    "make a definition invalid that marks something else, or marks it wrongly",
    arguments: [
      (["x-mcp-header": "A"], "stands where no argument of its own is"),
      (["properties": ["a": ["type": "array", "items": ["type": "string", "x-mcp-header": "A"]]]], "stands where"),
      (["oneOf": [["properties": ["a": ["type": "string", "x-mcp-header": "A"]]]]], "stands where"),
      (["$defs": ["a": ["type": "string", "x-mcp-header": "A"]]], "stands where"),
      (["if": ["properties": ["a": ["type": "string", "x-mcp-header": "A"]]]], "stands where"),
      (["properties": ["a": ["type": "string", "x-mcp-header": ""]]], "of `a` is no name for a header"),
      (["properties": ["a": ["type": "string", "x-mcp-header": "A b"]]], "no name for a header"),
      (["properties": ["a": ["type": "string", "x-mcp-header": "A\r\nB"]]], "no name for a header"),
      (["properties": ["a": ["type": "string", "x-mcp-header": 5]]], "no name for a header"),
      (
        ["properties": ["a": ["type": "number", "x-mcp-header": "A"]]], "neither a string nor an integer nor a boolean"
      ),
      (["properties": ["a": ["type": ["string", "null"], "x-mcp-header": "A"]]], "neither a string"),
      (["properties": ["a": ["x-mcp-header": "A"]]], "neither a string"),
      (
        [
          "properties": [
            "a": ["type": "string", "x-mcp-header": "A"],
            "b": ["properties": ["c": ["type": "string", "x-mcp-header": "a"]]],
          ]
        ], "two arguments have the `x-mcp-header` `a`"
      ),
    ] as [(JSON, String)])
  func invalid(schema: JSON, words: String) throws {
    let problem = #expect(throws: ParameterHeaders.Problem.self) { try ParameterHeaders(inputSchema: schema) }
    #expect(problem?.description.contains(words) == true)
  }
}
