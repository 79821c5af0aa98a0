import MCP

/// A limit: how much may pass in a window.
public struct Limit: Sendable {
  /// The limit's JSON Pointer into the document.
  public let pointer: String
  /// Limits of equal name, window and scope share one counter.
  public let counter: String
  /// How long it counts.
  public let window: Window
  /// How much may pass in one window.
  public let max: ExactDecimal
  /// Who shares the counter.
  public let scope: LimitScope
  /// The argument that is counted; nil counts calls.
  public let amount: Amount?
  /// The limit in words: `imageinference_rate, 10 a minute for a grant`.
  let noted: String

  init(
    pointer: String, counter: String, window: Window, max: ExactDecimal, scope: LimitScope, amount: Amount?
  ) {
    self.pointer = pointer
    self.counter = counter
    self.window = window
    self.max = max
    self.scope = scope
    self.amount = amount
    noted = "\(counter), \(Self.sentence(max: max, window: window, scope: scope, amount: amount))"
  }
}

/// An argument that a limit counts instead of calls.
public struct Amount: Sendable, Hashable {
  /// Which argument; it leads to one value.
  public let path: ArgumentPath
  /// What a call counts that does not give the argument; nil refuses it.
  public let standard: ExactDecimal?
}

extension Limit: CustomStringConvertible {
  /// The limit in words: `imageinference_rate, 10 a minute for a grant`.
  public var description: String { noted }

  /// How much, how often, for whom: `10 a minute for a grant`, `25.50 of price a day for the server`.
  func sentence(max: ExactDecimal) -> String {
    Self.sentence(max: max, window: window, scope: scope, amount: amount)
  }

  private static func sentence(
    max: ExactDecimal, window: Window, scope: LimitScope, amount: Amount?
  ) -> String {
    let article = window == .hour ? "an" : "a"
    let owner = scope == .server ? "the server" : "a \(scope)"
    let unit = amount.map { " of \($0.path.name())" } ?? ""
    return "\(max)\(unit) \(article) \(window) for \(owner)"
  }

  var json: JSON {
    [
      "counter": .string(counter), "window": .string(window.rawValue), "max": max.json,
      "scope": .string(scope.rawValue),
      "amount": amount.map { ["path": .string($0.path.text), "default": $0.standard?.json ?? .null] } ?? .null,
    ]
  }
}

/// What a call counts in a limit.
enum CountedAmount {
  case counted(ExactDecimal)
  /// Why it can't be counted.
  case refused(String)
}

extension Limit {
  /// A negative amount would lower the counter, one that is no number can't be added: both refuse the call. Of a
  /// number that servers round up, what they read is counted.
  func amount(in arguments: JSONObject) -> CountedAmount {
    guard let amount else { return .counted(.one) }
    var result = CountedAmount.refused("\(amount.path.name()) is not given")
    amount.path.walk(arguments) { leaf, _ in
      result = amount.count(leaf)
      return false
    }
    return result
  }
}

extension Amount {
  fileprivate func count(_ leaf: ArgumentPath.Leaf) -> CountedAmount {
    switch leaf {
    case .missing:
      return standard.map(CountedAmount.counted) ?? .refused("\(path.name()) is not given, and is what is counted")
    case .doubtful(let key):
      return .refused("\(path.name()) \(PathKey.doubt(about: key))")
    case .ambiguous(let value, let container, let depth):
      let found = "\(path.name(after: depth)) is \(value.kind) that a server may read as \(container.kind)"
      return .refused("\(found): how much \(path.name()) is can't be decided")
    case .value(let value):
      guard let number = value.number.flatMap({ ExactDecimal($0) }) else {
        return .refused("\(path.name()) is \(value.kind), and must be a number to be counted")
      }
      guard number >= .zero else { return .refused("\(path.name()) is \(value.shown), and can't be counted below 0") }
      return .counted(number.largestReading)
    }
  }
}
