import Risk

/// What the flags of a call say.
enum FlagWords {
  /// `2 hidden characters in positivePrompt, shown as ‹…›`; strangers' text stands in it as it came.
  static func text(_ flags: [Signal]) -> String {
    flags.map { text($0) }.joined(separator: "; ")
  }

  static func text(_ flag: Signal) -> String {
    let place = Argument.key(of: flag.pointer)
    return place.isEmpty ? flag.note : "\(flag.note) in \(place)"
  }
}
