/// What the mouse did. It selects, scrolls and switches; it never decides.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    case press, scrollUp, scrollDown
  }

  /// What was done.
  public var action: Action
  /// Where.
  public var place: Place

  /// An action at a place.
  public init(_ action: Action, at place: Place) {
    self.action = action
    self.place = place
  }
}
