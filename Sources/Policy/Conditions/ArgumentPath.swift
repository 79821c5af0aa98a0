import MCP

/// The way from a call's arguments to the values a condition looks at: `args.items.*.sku`, or `args#/a.b` where keys
/// are written as a JSON Pointer (RFC 6901).
public struct ArgumentPath: Sendable, Hashable {
  /// What a path starts from.
  public enum Root: String, Sendable, Hashable, CaseIterable {
    case arguments = "args"
  }

  let root: Root
  let steps: [PathStep]
  /// The path as it stands in the document.
  public let text: String

  /// Reads a path.
  ///
  /// - Throws: ``PathError``, with the remedy.
  public init(_ text: String) throws(PathError) {
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") } ?? text.endIndex
    guard let root = Root(rawValue: String(text[..<end])) else { throw .unknownRoot(String(text[..<end]), in: text) }
    guard end < text.endIndex else { throw .noArgument }
    let rest = String(text.utf8[text.utf8.index(after: end)...]) ?? ""
    self.root = root
    self.text = text
    steps = text.utf8[end] == UInt8(ascii: "#") ? try Self.pointerSteps(rest) : try Self.dottedSteps(rest)
  }

  private static func dottedSteps(_ text: String) throws(PathError) -> [PathStep] {
    var steps: [PathStep] = []
    for step in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard !step.isEmpty else { throw .emptyStep }
      let name = String(Substring(step))
      steps.append(name.hasSameBytes(as: "*") ? .everyElement : .key(PathKey(name)))
    }
    return steps
  }

  private static func pointerSteps(_ text: String) throws(PathError) -> [PathStep] {
    guard let pointer = try? JSONPointer(text) else { throw .malformedPointer(text) }
    guard !pointer.tokens.isEmpty else { throw .noArgument }
    return pointer.tokens.map { .key(PathKey($0)) }
  }

  /// Whether its keys are written as a JSON Pointer, in which nothing but a key stands.
  var isPointer: Bool { text.utf8.dropFirst(root.rawValue.utf8.count).first == UInt8(ascii: "#") }

  /// Whether the path can lead to more than one value.
  public var isMultiple: Bool {
    steps.contains { if case .everyElement = $0 { true } else { false } }
  }

  /// Whether both are written alike.
  public static func == (left: ArgumentPath, right: ArgumentPath) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Feeds the bytes of the path.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ByteString(text))
  }
}

/// Why a text is no path.
public enum PathError: Error, Sendable, Hashable {
  case unknownRoot(String, in: String)
  case noArgument
  case emptyStep
  case malformedPointer(String)
  case unknownRisk(String)
}

extension PathError: CustomStringConvertible {
  /// What is wrong, and how to write it.
  public var description: String {
    switch self {
    case .unknownRoot(let root, _) where root.isSameIgnoringASCIICase(as: "risk"):
      "a limit can't count a risk; an argument is written `args.width`"
    case .unknownRoot(let root, let text):
      "\(Quotation(root)) is nothing a path can start with; an argument is written "
        + "\(Quotation(Self.path(meantBy: text, from: root)))"
    case .noArgument: "this path names no argument; write `args.width`"
    case .emptyStep: "this path has a step without a name; write such a key as a JSON Pointer, `args#/a.b`"
    case .unknownRisk(let text):
      "\(Quotation(text)) is nothing that a risk has; write \(RiskFact.allCases.map(\.path).alternatives)"
    case .malformedPointer(let text):
      "\(Quotation(text)) is no JSON Pointer: it starts with `/`, and `~` is written `~0`, `/` in a key `~1`"
    }
  }

  /// By what else a path starts, in other tools or by a slip, where it means the arguments.
  private static let otherRoots = ["", "$", "arg", "args", "argument", "arguments"]

  /// The path with its root put right, or an example where that leads nowhere: a remedy is taken as it stands.
  private static func path(meantBy text: String, from root: String) -> String {
    let isSlip = otherRoots.contains { $0.isSameIgnoringASCIICase(as: root) }
    let meant = isSlip ? "args" + String(Substring(text.utf8.dropFirst(root.utf8.count))) : "args." + text
    // What is no path is no remedy, whatever is wrong with it.
    guard let path = try? ArgumentPath(meant), !path.leadsNowhere else { return "args.width" }
    return meant
  }
}
