/// The filter language of console and event socket: terms with space between them that must all hold, such as
/// `risk:>=high !agent:shop-bot since:15m walnut`.
public struct CallFilter: Sendable, Equatable {
  /// As it was typed.
  public private(set) var text = ""
  /// In the order in which they were typed; without any, everything passes.
  public private(set) var terms: [FilterTerm] = []

  /// No filter.
  public init() {}

  /// Reads a filter as it is typed.
  ///
  /// - Throws: ``FilterError`` for the first term that means nothing.
  public init(_ text: String) throws(FilterError) {
    self.text = text
    for word in text.split(separator: " ") { terms.append(try FilterTerm(String(word))) }
  }

  /// Whether everything passes.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether time alone can change what it lets through.
  public var hangsOnTime: Bool {
    terms.contains { if case .since = $0.condition { true } else { false } }
  }
}
