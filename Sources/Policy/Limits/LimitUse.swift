/// What one call asks of one limit: to be booked before the call may go on.
public struct LimitUse: Sendable, Hashable {
  /// The limit's JSON Pointer, or `(override 17)` where an operator's `max` stands above it.
  public let rule: String
  /// The counter's name.
  public let counter: String
  /// How long it counts.
  public let window: Window
  /// How much may pass in one window.
  public let max: ExactDecimal
  /// Who shares the counter.
  public let scope: LimitScope
  /// What this call counts: 1, or the argument that the limit names. Never negative.
  public let amount: ExactDecimal

  /// What a call asks of a limit.
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
