import Foundation
import MCP
import Testing

@testable import Risk

/// One row of `Vectors/calls.json`: a call, and the signals that a person would give it.
struct CallVector: Sendable, CustomTestStringConvertible {
  let tool: String
  let arguments: JSONObject
  let context: SignalContext
  /// Kinds with their places: `secretPath /path`.
  let signals: Set<String>
  let why: String

  var testDescription: String { "\(tool): \(why)" }

  static let all: [CallVector] = {
    guard let url = Bundle.module.url(forResource: "calls", withExtension: "json", subdirectory: "Vectors"),
      let bytes = try? Data(contentsOf: url), let rows = try? JSON(parsing: [UInt8](bytes)).array
    else { return [] }
    return rows.compactMap(CallVector.init)
  }()

  private init?(_ row: JSON) {
    guard let tool = row["tool"]?.string, let arguments = row["arguments"]?.object, let signals = row["signals"]?.array
    else { return nil }
    self.tool = tool
    self.arguments = arguments
    self.signals = Set(signals.map { "\($0["kind"]?.string ?? "") \($0["pointer"]?.string ?? "")" })
    why = row["why"]?.string ?? ""
    context = SignalContext(row["context"])
  }

  /// What is found in the call. That a value will be folded is for another test.
  var found: Set<String> {
    let signals = Signals.find(in: arguments, tool: tool, context: context).filter { $0.kind != .foldedValue }
    return Set(signals.map { "\($0.kind.rawValue) \($0.pointer)" })
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
