import Testing

@testable import Text

/// A row of a table whose text may draw: in the log of the tests it stands as an escape.
struct Labelled<Expected: Sendable>: Sendable, CustomTestStringConvertible {
  let raw: String
  let expected: Expected

  init(_ raw: String, _ expected: Expected) {
    self.raw = raw
    self.expected = expected
  }

  var testDescription: String { VisibleText(raw, repertoire: .ascii).text }
}
