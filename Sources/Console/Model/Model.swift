/// Everything the console knows: a value that only ``update(_:at:)`` changes and ``render(size:)`` only reads.
public struct Model: Sendable {
  public let setting: Setting
  /// Milliseconds since 1970, as the last input said.
  var now: Int64

  /// A console that has just started and knows nothing of a gateway.
  public init(setting: Setting, now: Int64) {
    self.setting = setting
    self.now = now
  }

  /// Takes one thing that happened, at a time in milliseconds since 1970 that never runs backwards, and says what the
  /// driver must do.
  public mutating func update(_ input: Input, at now: Int64) -> [Effect] {
    self.now = max(self.now, now)
    return input == .key(.char("q")) ? [.quit] : []
  }

  /// The screen as it is now. Costs no more than the cells it fills.
  public func render(size: Size) -> Frame {
    Frame(size: size)
  }
}
