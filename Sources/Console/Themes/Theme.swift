/// How each role looks, for terminals of each depth.
public struct Theme: Sendable, Equatable {
  /// What `:theme` calls it: the file's name without `.theme`.
  public let name: String
  private let paints: [Depth: [Role: Paint]]

  init(name: String, paints: [Depth: [Role: Paint]]) {
    self.name = name
    self.paints = paints
  }

  /// How a cell of this role looks.
  public func paint(for role: Role, _ emphasis: Emphasis = [], depth: Depth) -> Paint {
    var paint = paints[depth]?[role] ?? Paint()
    if emphasis.contains(.selected), let over = paints[depth]?[.selected] {
      if over.background != .standard { paint.background = over.background }
      if over.foreground != .standard { paint.foreground = over.foreground }
      paint.isBold = paint.isBold || over.isBold
      paint.isUnderlined = paint.isUnderlined || over.isUnderlined
      paint.isReversed = paint.isReversed || over.isReversed
      paint.isDim = paint.isDim && !over.isReversed
    }
    if emphasis.contains(.reversed) { paint.isReversed = true }
    if emphasis.contains(.bold) { paint.isBold = true }
    return paint
  }
}
