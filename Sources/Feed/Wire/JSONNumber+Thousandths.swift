import MCP

extension JSONNumber {
  /// A duration or rate, cut to thousandths: what the vocabulary's fractions are measured in. Not finite = 0.
  public init(thousandths value: Double) {
    let limit = 9e15
    let bounded = value.isFinite ? Swift.min(Swift.max(value * 1000, -limit), limit) : 0
    let scaled = Int(bounded + (bounded < 0 ? -0.5 : 0.5))
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 1000)
    let text = scaled < 0 ? "-\(whole)" : String(whole)
    self.init(unchecked: rest == 0 ? text : "\(text).\(Self.digits(ofThousandths: rest))")
  }

  /// Three digits, without zeros at the end.
  private static func digits(ofThousandths rest: Int) -> String {
    var (rest, length) = (rest, 3)
    while rest.isMultiple(of: 10) { (rest, length) = (rest / 10, length - 1) }
    let digits = String(rest)
    return String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}
