import Feed
import MCP

/// Gathers what a snapshot holds into parts of bounded length.
struct StateParts {
  private let limit: Int
  private var parts: [JSON] = []
  private var part = JSONObject()
  private var length = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Puts a single value into the first part.
  mutating func set(_ name: String, _ value: some Encodable) {
    part.append(name, value.wire)
  }

  /// Adds the entries of a list, over as many parts as they need.
  mutating func add(_ name: String, _ entries: [some Encodable]) {
    var list: [JSON] = []
    for entry in entries {
      let json = entry.wire
      let size = json.bytes.count + 1
      if length + size > limit, length > 0 {
        if !list.isEmpty { part.append(name, .array(list)) }
        list = []
        close()
      }
      list.append(json)
      length += size
    }
    if !list.isEmpty { part.append(name, .array(list)) }
  }

  mutating func finish() -> [JSON] {
    close()
    return parts
  }

  private mutating func close() {
    parts.append(.object(part))
    part = JSONObject()
    length = 0
  }
}
