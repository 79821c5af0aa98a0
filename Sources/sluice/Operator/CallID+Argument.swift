import ArgumentParser
import Feed

extension CallID: ExpressibleByArgument {
  /// The number of a call as people write it: `4127` or `#4127`.
  public init?(argument: String) {
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    guard let number = Int(digits), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}
