extension ConsoleRun {
  /// Reads `[--socket PATH] [--theme NAME] [--ascii]`; nil if it is anything else, be it only written in another way.
  public init?(words: some Sequence<String>) {
    self.init()
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--ascii" where !ascii: ascii = true
      case "--socket" where socket == nil:
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        socket = value
      case "--theme" where theme == nil:
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        theme = value
      default: return nil
      }
    }
  }

  /// What reads as this again; nil if it can't be written so: a path or a name that looks like an option.
  public var words: [String]? {
    var words: [String] = []
    if let socket { words += ["--socket", socket] }
    if let theme { words += ["--theme", theme] }
    if ascii { words.append("--ascii") }
    return ConsoleRun(words: words) == self ? words : nil
  }
}
