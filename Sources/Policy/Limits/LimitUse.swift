/// What one call asks of one limit: to be booked before the call may go on.
public struct LimitUse: Sendable, Hashable {
  /// The limit's JSON Pointer, or `(override 17)` where an operator's `max` stands above it.
  public let rule: String
  public let counter: String
  public let window: Window
  public let max: ExactDecimal
  public let scope: LimitScope
  /// What this call counts: 1, or the argument that the limit names. Never negative.
  public let amount: ExactDecimal

  public init(
    rule: String, counter: String, window: Window, max: ExactDecimal, scope: LimitScope, amount: ExactDecimal
  ) {
    self.rule = rule
    self.counter = counter
    self.window = window
    self.max = max
    self.scope = scope
    self.amount = amount
  }
}
