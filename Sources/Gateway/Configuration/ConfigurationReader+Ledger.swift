import Audit
import MCP
import Policy

extension ConfigurationReader {
  private static let ledgerKeys = ["keep", "max_size", "archive"]

  /// `ledger`: how much of the past stays in it.
  mutating func retention(_ cursor: Cursor) -> Retention {
    guard let fields = document.fields(cursor, of: "`ledger`", known: Self.ledgerKeys) else { return Retention() }
    let keep = fields["keep"].flatMap {
      amount($0, of: "`keep`", units: ["h": 3_600_000, "d": 86_400_000, "y": 365 * 86_400_000], such: "`90d` or `2y`")
    }
    let size = fields["max_size"].flatMap {
      amount($0, of: "`max_size`", units: ["MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40], such: "`500MiB` or `2GiB`")
    }
    let archive = fields["archive"].flatMap { text($0, of: "`archive`") }.map { absolute($0) }
    if let cursor = fields["archive"], keep == nil, size == nil {
      document.error("`archive` needs a `keep` or a `max_size`", at: cursor)
    }
    return Retention(keep: keep.map(Int64.init), maxSize: size, archive: archive)
  }

  /// `arguments` of a server: `whole`, `keys`, or a list of pointers.
  mutating func keeping(_ cursor: Cursor) -> ArgumentKeeping? {
    guard cursor.elements == nil else {
      let pointers = texts(cursor, of: "`arguments`").compactMap { pointer($0, at: cursor) }
      return .paths(pointers)
    }
    switch text(cursor, of: "`arguments`") {
    case nil: return nil
    case "whole": return .whole
    case "keys": return .keys
    default:
      document.error(
        "`arguments` must be `whole`, `keys` or a list of JSON Pointers", hint: "such as `[/model, /size/width]`",
        at: cursor)
      return nil
    }
  }

  private mutating func pointer(_ text: String, at cursor: Cursor) -> JSONPointer? {
    do {
      return try JSONPointer(text)
    } catch {
      document.error("\(Quotation(text)) is no JSON Pointer", hint: "such as `/size/width`", at: cursor)
      return nil
    }
  }

  /// A whole number with its unit.
  private mutating func amount(_ cursor: Cursor, of what: String, units: [String: Int], such: String) -> Int? {
    guard let text = text(cursor, of: what) else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, let unit = units[String(text.dropFirst(digits.count))] else {
      document.error("\(what) must be a number with a unit, such as \(such)", at: cursor)
      return nil
    }
    let (amount, overflow) = number.multipliedReportingOverflow(by: unit)
    guard !overflow, amount < 1 << 50 else {
      document.error("\(what) is too much", hint: "leave it out to keep everything", at: cursor)
      return nil
    }
    return amount
  }
}
