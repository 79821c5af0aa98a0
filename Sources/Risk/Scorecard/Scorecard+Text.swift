extension Scorecard {
  /// A line of a scorecard that is none.
  package struct Malformed: Error, CustomStringConvertible {
    /// Counted from 1.
    package let line: Int
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
  }

  /// Reads a scorecard: one sign a line with a weight for each category; what follows a `#` is a remark.
  package init(parsing text: String) throws(Malformed) {
    var start: Weights?
    var table: [Sign.Name: Weights] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.prefix { $0 != "#" }.split(separator: " ")
      guard let name = fields.first else { continue }
      guard let weights = Weights(fields.dropFirst()) else {
        throw Malformed(line: number + 1, reason: "after the sign there must be five numbers")
      }
      if name == "start" {
        start = weights
      } else if let sign = Sign.Name(String(name)) {
        table[sign] = weights
      } else {
        throw Malformed(line: number + 1, reason: "there is no sign `\(name)`")
      }
    }
    guard let start else { throw Malformed(line: 1, reason: "there must be a line `start`") }
    self.init(start: start, weights: table)
  }

  /// The scorecard as it is written: sorted by the signs' names, weights to a hundredth.
  package var text: String {
    let width = 32
    let titles = RiskCategory.allCases.map { String($0.rawValue.prefix(6)).leftPadded(to: 7) }.joined()
    let rows = names.indices.map { (names[$0].description, weights(at: $0)) }
    let lines = ([("start", start)] + rows).map { name, weights in
      name.padded(to: width) + RiskCategory.allCases.map { weights[$0].hundredths.leftPadded(to: 7) }.joined()
    }
    return (["#" + "sign".padded(to: width - 1) + titles] + lines).joined(separator: "\n") + "\n"
  }
}

extension Weights {
  fileprivate init?(_ fields: ArraySlice<Substring>) {
    self.init()
    let numbers = fields.compactMap { Double($0) }
    guard numbers.count == RiskCategory.allCases.count, fields.count == numbers.count else { return nil }
    for (category, number) in zip(RiskCategory.allCases, numbers) { self[category] = number }
  }
}

extension Sign.Name {
  /// Reads `name.verb.delete`.
  package init?(_ text: String) {
    guard
      let family = SignFamily.allCases.filter({ text.hasPrefix($0.text + ".") }).max(by: {
        $0.text.utf8.count < $1.text.utf8.count
      })
    else { return nil }
    self.init(family: family, word: String(text.dropFirst(family.text.count + 1)))
  }
}

extension Double {
  fileprivate var hundredths: String {
    let whole = Int((magnitude * 100).rounded())
    let cents = whole % 100
    return (self < 0 && whole > 0 ? "-" : "+") + "\(whole / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
