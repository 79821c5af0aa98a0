import MCP

extension DocumentReader {
  mutating func limits(_ cursor: Cursor?) -> [Limit] {
    guard let cursor else { return [] }
    return elements(cursor, of: "`limits`").compactMap { limit($0) }
  }

  private mutating func limit(_ cursor: Cursor) -> Limit? {
    let needed = ["counter", "window", "max", "scope"]
    guard let fields = fields(cursor, of: "a limit", known: needed + ["amount"]) else { return nil }
    for key in needed where fields[key] == nil { missing(key, from: cursor, of: "a limit") }
    let counter = fields["counter"].flatMap { text($0, of: "`counter`") }
    let window: Window? = fields["window"].flatMap { choice($0, of: "`window`") }
    let max = fields["max"].flatMap { decimal($0, of: "`max`") }
    let scope: LimitScope? = fields["scope"].flatMap { choice($0, of: "`scope`") }
    let amount = fields["amount"].flatMap { self.amount($0) }
    guard let counter, let window, let max, let scope, (amount == nil) == (fields["amount"] == nil) else { return nil }
    let limit = Limit(
      pointer: cursor.pointer.description, counter: counter, window: window, max: max, scope: scope, amount: amount)
    limits.append((limit, (fields["amount"] ?? cursor).node))
    return limit
  }

  /// The path alone, or `{path, default}`.
  private mutating func amount(_ cursor: Cursor) -> Amount? {
    if cursor.node.string != nil { return countedPath(cursor).map { Amount(path: $0, standard: nil) } }
    guard let fields = fields(cursor, of: "`amount`", known: ["path", "default"]) else { return nil }
    guard let pathCursor = fields["path"] else {
      missing("path", from: cursor, of: "`amount`")
      return nil
    }
    let standard = fields["default"].flatMap { decimal($0, of: "`default`") }
    return countedPath(pathCursor).map { Amount(path: $0, standard: standard) }
  }

  private mutating func countedPath(_ cursor: Cursor) -> ArgumentPath? {
    guard let path = path(cursor) else { return nil }
    guard path.isMultiple else { return path }
    error("an amount is one argument: its path has no `*`", at: cursor)
    return nil
  }

  /// A call counts once in a counter, so limits that share its name must agree on what they count.
  mutating func checkAmounts() {
    var first: [ByteString: Limit] = [:]
    for (limit, node) in limits {
      guard let other = first[ByteString(limit.counter)] else {
        first[ByteString(limit.counter)] = limit
        continue
      }
      guard other.amount != limit.amount else { continue }
      error(
        "counter \(Quotation(limit.counter)) counts \(counted(limit)) here and \(counted(other)) at \(other.pointer)",
        hint: "give one of them another name", at: node.position, pointer(of: limit))
    }
  }

  private func counted(_ limit: Limit) -> String {
    guard let amount = limit.amount else { return "calls" }
    let standard = amount.standard.map { " (default \($0))" } ?? ""
    return "\(Quotation(amount.path.text))\(standard)"
  }

  private func pointer(of limit: Limit) -> JSONPointer {
    (try? JSONPointer(limit.pointer)) ?? .root
  }
}
