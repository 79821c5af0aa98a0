import ArgumentParser

/// A length of time as people write it: `90`, `90s`, `15m`, `1h`, `2d`.
struct Seconds: ExpressibleByArgument, Equatable {
  let count: Int

  init(_ count: Int) {
    self.count = count
  }

  var defaultValueDescription: String { "\(count)s" }

  init?(argument: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let unit = argument.last.flatMap { units[$0] }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard let number = Int(digits), number > 0 else { return nil }
    let (count, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
    guard !overflow, count <= 366 * 86_400 else { return nil }
    self.init(count)
  }
}
