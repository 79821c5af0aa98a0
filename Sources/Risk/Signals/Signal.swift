/// Something in a call's arguments that a person should look at before anything else.
public struct Signal: Codable, Sendable, Equatable {
  /// What it points at.
  public var kind: SignalKind
  /// Where in the arguments (RFC 6901).
  public var pointer: String
  /// How often it occurs there.
  public var count: Int
  /// What it is, for a person, such as `2 hidden characters`. Quotes no secret.
  public var note: String

  /// A signal at one place.
  public init(kind: SignalKind, pointer: String, count: Int, note: String) {
    self.kind = kind
    self.pointer = pointer
    self.count = count
    self.note = note
  }

  /// The same without a word of the arguments: only what kind it is.
  public var unquoted: Signal { Signal(kind: kind, pointer: pointer, count: count, note: kind.phrase) }
}
