/// One character cell of a frame.
public struct Cell: Hashable, Sendable {
  /// One character with its marks, at most five scalars, none of them a control; empty in the second half of a wide
  /// character.
  public var text: String
  /// Columns that the character takes: 1 or 2; 0 in the second half of a wide one.
  public var width: UInt8
  /// What it means.
  public var role: Role
  /// How it stands out beyond that.
  public var emphasis: Emphasis

  /// A cell; by default an empty place.
  public init(_ text: String = " ", width: UInt8 = 1, role: Role = .text, emphasis: Emphasis = []) {
    self.text = text
    self.width = width
    self.role = role
    self.emphasis = emphasis
  }

  /// Whether this is the second half of a wide character.
  public var isContinuation: Bool { width == 0 }
}
