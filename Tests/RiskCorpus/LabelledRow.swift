import MCP

/// An object of the labelled set, with errors that name it.
struct LabelledRow {
  let json: JSON
  let file: String
  let place: String

  func error(_ reason: String) -> CorpusError { CorpusError(file: file, reason: "\(place) \(reason)") }

  func hasOnly(_ keys: [String]) throws(CorpusError) {
    for key in json.object?.keys.map(\.self) ?? [] where !keys.contains(key) { throw error("has a key `\(key)`") }
  }

  func text(_ key: String) throws(CorpusError) -> String {
    guard let text = json[key]?.string else { throw error("has no `\(key)`") }
    return text
  }

  func array(_ key: String) throws(CorpusError) -> [JSON] {
    guard let array = json[key]?.array else { throw error("has no list `\(key)`") }
    return array
  }

  func choice<Value>(_ key: String, _ read: (String) -> Value?) throws(CorpusError) -> Value {
    guard let value = try read(text(key)) else { throw error("has an unknown `\(key)`") }
    return value
  }
}
