/// Chinese, Japanese and Korean names have no spaces: `删除文件` is the words `删除` and `文件`.
enum Ideographs {
  static func begin(_ word: String) -> Bool {
    word.unicodeScalars.first.map { $0.value >= 0x2E80 && $0.value < 0xFB00 } ?? false
  }

  /// The verbs of the lexicon that stand in a run of letters, and what stands between them.
  static func words(of run: String) -> [String] {
    var words: [String] = []
    var rest = ""
    var scalars = Substring(run).unicodeScalars
    while !scalars.isEmpty {
      if let verb = verb(at: scalars) {
        if !rest.isEmpty { words.append(rest) }
        rest = ""
        words.append(verb)
        scalars = scalars.dropFirst(verb.unicodeScalars.count)
      } else if let first = scalars.popFirst() {
        rest.unicodeScalars.append(first)
      }
    }
    return rest.isEmpty ? words : words + [rest]
  }

  /// The longest verb that begins here.
  private static func verb(at scalars: Substring.UnicodeScalarView) -> String? {
    [3, 2].lazy.map { String(scalars.prefix($0)) }.first { Lexicon.verb($0) != nil }
  }
}
