/// The words of an identifier in lower case: `getVideoModelInfo`, `get_video-model.info` and `GETVideoModelInfo` have
/// the same four.
enum NameWords {
  /// The parts of a name that dots, slashes, colons and double underscores make, each as its words:
  /// `mcp__github__delete_file`, `refunds.create`.
  static func segments(of name: String) -> [[String]] {
    name.split(separator: "__").flatMap { $0.split { "./:".contains($0) } }.map { split(String($0)) }
  }

  static func split(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    let scalars = Array(name.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      guard scalar.properties.isAlphabetic || isDigit(scalar) else {
        end()
        continue
      }
      if place > 0, begins(scalar, after: scalars[place - 1], before: scalars.dropFirst(place + 1).first) { end() }
      word += String(scalar).lowercased()
    }
    end()
    return words

    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
  }

  /// A capital begins a word after a small letter, or as the last of several capitals before a small letter.
  private static func begins(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Bool {
    guard isCapital(scalar) else { return false }
    if !isCapital(last) { return true }
    return next.map { $0.properties.isAlphabetic && !isCapital($0) } ?? false
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
