import Foundation
import MCP
import Risk

/// One row of `Vectors/calls.json`: a call, and the signals that a person would give it.
package struct CallVector: Sendable {
  package let tool: String
  package let arguments: JSONObject
  /// Kinds with their places.
  package let signals: Set<Place>
  package let why: String
  private let context: SignalContext

  /// A kind of signal at a pointer.
  package struct Place: Sendable, Hashable, CustomStringConvertible {
    package let kind: SignalKind
    package let pointer: String

    package var description: String { "\(kind.rawValue) \(pointer)" }
  }

  /// Reads all rows of a file.
  ///
  /// - Throws: ``CorpusError`` for a row that is not in form.
  package static func all(in file: URL) throws -> [CallVector] {
    try (JSON(parsing: [UInt8](Data(contentsOf: file))).array ?? []).map { try CallVector($0) }
  }

  private init(_ json: JSON) throws(CorpusError) {
    let row = LabelledRow(json: json, file: "calls.json", place: "a call of `\(json["tool"]?.string ?? "nothing")`")
    try row.hasOnly(["tool", "arguments", "context", "signals", "why"])
    tool = try row.text("tool")
    why = try row.text("why")
    guard let arguments = json["arguments"]?.object else { throw row.error("has no `arguments`") }
    self.arguments = arguments
    signals = Set(
      try row.array("signals").map {
        Place(kind: SignalKind(rawValue: $0["kind"]?.string ?? ""), pointer: $0["pointer"]?.string ?? "")
      })
    context = SignalContext(json["context"])
  }

  /// What is found in the call. That a value will be folded is for another test.
  package var found: Set<Place> {
    let signals = Signals.find(in: arguments, tool: tool, context: context)
    return Set(signals.map { Place(kind: $0.kind, pointer: $0.pointer) }.filter { $0.kind != .foldedValue })
  }
}

extension [CallVector] {
  /// The rules were made with every second call, and met the others when they were done.
  package func part(_ part: Part) -> [CallVector] {
    enumerated().filter { ($0.offset % 2 == 0) == (part == .fitted) }.map(\.element)
  }
}

extension SignalContext {
  fileprivate init(_ json: JSON?) {
    func texts(_ key: String) -> [String] { json?[key]?.array?.compactMap(\.string) ?? [] }
    let usual = json?["usual"]?.object?.members ?? []
    self.init(
      roots: texts("roots"), hosts: texts("hosts"), recipients: texts("recipients"),
      usual: UsualNumbers(greatest: usual.map { ($0.key, $0.value.number.flatMap { Double($0.text) } ?? 0) }))
  }
}
