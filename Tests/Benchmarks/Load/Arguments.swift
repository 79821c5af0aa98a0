/// What was written after `benchmark`: a role, then options with a value each.
struct Arguments {
  static let usage = """
    usage: benchmark serve --port N
           benchmark load --url http://HOST:PORT/PATH --connections N --seconds S 
                          [--warm-up S] [--token TOKEN] [--rate CALLS-A-SECOND]
    """

  let role: String
  private var options: [String: String] = [:]
  private var stray: String?

  init(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    role = words.next() ?? ""
    while let name = words.next() {
      guard name.hasPrefix("--"), let value = words.next() else {
        stray = name
        return
      }
      options[name] = value
    }
  }

  func has(_ name: String) -> Bool { options[name] != nil }

  mutating func text(_ name: String) -> String? { options.removeValue(forKey: name) }

  /// A whole number above zero.
  mutating func number(_ name: String, or standard: Int? = nil) throws(BenchmarkError) -> Int {
    guard let text = text(name) else {
      guard let standard else { throw BenchmarkError("`\(name)` is missing\n\(Self.usage)") }
      return standard
    }
    guard let number = Int(text), number > 0 else {
      throw BenchmarkError("`\(name)` needs a whole number above 0, not `\(text)`")
    }
    return number
  }

  /// Refuses what nobody asked for.
  func end() throws(BenchmarkError) {
    if let unknown = stray ?? options.keys.sorted().first {
      throw BenchmarkError("`\(unknown)` is no option here, or lacks its value\n\(Self.usage)")
    }
  }
}
