import MCP

extension JSONNumber {
  /// A duration or rate, cut to thousandths: what the vocabulary's fractions are measured in. Not finite = 0.
  public init(thousandths value: Double) {
    let limit = 9e15
    let bounded = value.isFinite ? Swift.min(Swift.max(value * 1000, -limit), limit) : 0
    let scaled = Int(bounded + (bounded < 0 ? -0.5 : 0.5))
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 1000)
    var fraction = String(1000 + rest).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let sign = scaled < 0 ? "-" : ""
    self.init(unchecked: fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)")
  }
}
