/// What the feed is narrowed to: terms that must all hold. Held calls are never hidden by it, only dimmed.
struct Filter: Sendable, Equatable {
  /// As it was typed.
  private(set) var text = ""
  private(set) var terms: [FilterTerm] = []

  /// No filter.
  init() {}

  /// Reads a filter as it is typed: terms with space between them.
  ///
  /// - Throws: ``FilterError`` for the first term that means nothing.
  init(_ text: String) throws(FilterError) {
    self.text = text
    for word in text.split(separator: " ") { terms.append(try FilterTerm(String(word))) }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// Whether time alone can change what it lets through.
  var hangsOnTime: Bool {
    terms.contains { if case .since = $0.condition { true } else { false } }
  }
}
