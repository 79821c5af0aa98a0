/// A character that cannot be seen where it stands, or that changes how others are seen.
public struct HiddenCharacter: Sendable, Equatable {
  /// What makes a character one of these.
  public enum Kind: String, Sendable, CaseIterable {
    case control
    case bidirectional
    case zeroWidth
    case tag
    case variationSelector
    case separator
    case blank
    case format
    case privateUse
    case unassigned
    /// A combining mark without a character to stand on, or one too many on the same character.
    case strayMark
  }

  /// The character itself.
  public let scalar: Unicode.Scalar
  /// Why it is hidden.
  public let kind: Kind
  /// Where it stands, in bytes of UTF-8 from the beginning of the text.
  public let offset: Int

  init(scalar: Unicode.Scalar, kind: Kind, offset: Int) {
    self.scalar = scalar
    self.kind = kind
    self.offset = offset
  }

  /// Its name in the Unicode standard; `ESC` and the like for controls; else `U+E001`.
  public var name: String {
    if let name = scalar.properties.name { return name }
    let label = ScalarLabel.text(for: scalar)
    return scalar.isASCII ? label : "U+" + label
  }
}
