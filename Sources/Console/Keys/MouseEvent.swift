/// What the mouse did. It selects, scrolls and switches; it never decides.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    case press, scrollUp, scrollDown
  }

  public var action: Action
  public var place: Place

  public init(_ action: Action, at place: Place) {
    self.action = action
    self.place = place
  }
}
