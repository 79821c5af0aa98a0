/// Arguments of a tool that its server wants repeated in HTTP headers, so that proxies need not read bodies (MCP
/// 2026-07-28, Streamable HTTP, custom headers from tool parameters).
public struct ParameterHeaders: Sendable, Equatable {
  /// Why the definition asks for headers in a way that the protocol forbids, a sentence without its full stop.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }

  /// One argument, by the keys that lead to it, and the header that repeats it.
  fileprivate struct Field: Sendable, Equatable {
    let path: [String]
    let header: String
  }

  /// What `x-mcp-header` is put behind.
  public static let prefix = "Mcp-Param-"

  /// Nothing is repeated.
  public static let none = ParameterHeaders(fields: [])

  private let fields: [Field]

  private init(fields: [Field]) {
    self.fields = fields
  }

  /// Reads every `x-mcp-header` of a tool's input schema.
  ///
  /// - Throws: ``Problem`` for the first that is none of a header, stands twice, or belongs to no argument of its own.
  public init(inputSchema: JSON?) throws(Problem) {
    var search = AnnotationSearch()
    if let inputSchema { try search.visit(inputSchema, at: []) }
    fields = search.fields
  }

  /// Whether nothing is repeated.
  public var isEmpty: Bool { fields.isEmpty }

  /// The headers of a call, in the order of the schema. Arguments that are not given, or null, have none.
  public func headers(of arguments: JSON?) -> [(name: String, value: String)] {
    fields.compactMap { field in
      let argument = field.path.reduce(arguments) { $0?.object?[$1] }
      return argument.flatMap(Self.text).map { (field.header, HeaderValue.encode($0)) }
    }
  }

  /// How headers that came with a call differ from its body, which they must repeat; none if they don't.
  ///
  /// - Parameter given: values by names in lower case; those that the schema doesn't mark are not looked at.
  public func mismatch(_ given: [String: String], with arguments: JSON?) -> String? {
    fields.lazy.compactMap { field in
      let argument = field.path.reduce(arguments) { $0?.object?[$1] }
      switch (argument.flatMap(Self.text), given[field.header.lowercased()]) {
      case (nil, nil): return nil
      case (_?, nil): return "the header `\(field.header)` is missing"
      case (nil, let value?): return "the header `\(field.header)` says \(Quotation(value)), the body nothing"
      case (let said?, let value?):
        let decoded = HeaderValue.decode(value)
        if let decoded, decoded.hasSameBytes(as: said) || Self.isSameNumber(decoded, argument) { return nil }
        return "the header `\(field.header)` says \(Quotation(decoded ?? value)), the body \(Quotation(said))"
      }
    }.first
  }

  /// Whole numbers are compared by their value: `42` is `42.0`.
  private static func isSameNumber(_ text: String, _ value: JSON?) -> Bool {
    guard let number = value?.number else { return false }
    if let left = Int(text), let right = Int(number.text) { return left == right }
    guard let left = Double(text), let right = Double(number.text) else { return false }
    return left == right
  }

  /// A value as the header's text; none of what no header can say.
  private static func text(_ value: JSON) -> String? {
    switch value {
    case .string(let text): text
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): value.integer.map { String($0) } ?? number.text
    case .null, .array, .object: nil
    }
  }
}

/// Looks through the places of a JSON Schema (2020-12) that are schemas themselves. What is only data, such as a
/// `default`, is none of them; references are not followed.
private struct AnnotationSearch {
  var fields: [ParameterHeaders.Field] = []
  private var names: Set<String> = []

  private static let key = "x-mcp-header"
  private static let types: Set<String> = ["string", "integer", "boolean"]
  /// Their value is a schema, or a list of schemas.
  private static let parts: Set<String> = [
    "items", "additionalItems", "prefixItems", "contains", "unevaluatedItems", "additionalProperties", "propertyNames",
    "unevaluatedProperties", "contentSchema", "not", "if", "then", "else", "allOf", "anyOf", "oneOf",
  ]
  /// The members of their value are schemas.
  private static let families: Set<String> = ["patternProperties", "dependentSchemas", "$defs", "definitions"]

  /// - Parameter path: the keys that lead there by `properties` alone; none away from them.
  mutating func visit(_ schema: JSON, at path: [String]?) throws(ParameterHeaders.Problem) {
    guard let schema = schema.object else { return }
    if let name = schema[Self.key] { try take(name, of: schema, at: path) }
    for member in schema.members {
      let members = member.value.object?.members ?? []
      if member.key == "properties" {
        for property in members { try visit(property.value, at: path.map { $0 + [property.key] }) }
      } else if Self.families.contains(member.key) {
        for part in members { try visit(part.value, at: nil) }
      } else if Self.parts.contains(member.key) {
        for part in member.value.array ?? [member.value] { try visit(part, at: nil) }
      }
    }
  }

  private mutating func take(
    _ name: JSON, of schema: JSONObject, at path: [String]?
  ) throws(ParameterHeaders.Problem) {
    guard let path, !path.isEmpty else { throw problem("`\(Self.key)` stands where no argument of its own is") }
    let argument = Quotation(path.joined(separator: "."))
    guard let name = name.string, HeaderName.isToken(name) else {
      throw problem("the `\(Self.key)` of \(argument) is no name for a header")
    }
    guard let type = schema["type"]?.string, Self.types.contains(type) else {
      throw problem("\(argument) has an `\(Self.key)`, and is neither a string nor an integer nor a boolean")
    }
    guard names.insert(name.lowercased()).inserted else {
      throw problem("two arguments have the `\(Self.key)` \(Quotation(name))")
    }
    fields.append(ParameterHeaders.Field(path: path, header: ParameterHeaders.prefix + name))
  }

  private func problem(_ description: String) -> ParameterHeaders.Problem {
    ParameterHeaders.Problem(description: description)
  }
}
