/// What a scalar is to a terminal, apart from where it stands.
enum ScalarClass: Equatable {
  /// Takes one column or two and nothing else.
  case base(columns: Int)
  /// Stands on the character before it.
  case mark
  /// Chooses between the coloured and the plain form of the emoji before it.
  case presentation
  /// Joins the emoji around it into one picture.
  case joiner
  /// Colours the skin of the emoji before it.
  case modifier
  /// Half a flag.
  case regionalIndicator
  /// Terminals disagree about its width.
  case disputed
  case lineFeed
  case tab
  case carriageReturn
  case hidden(HiddenCharacter.Kind)

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x20..<0x7F: .base(columns: 1)
      case 0x0A: .lineFeed
      case 0x09: .tab
      case 0x0D: .carriageReturn
      case 0..<0xA0: .hidden(.control)
      case 0xAD: .hidden(.zeroWidth)
      case 0xA0..<0x300: .base(columns: 1)
      case 0xFE0E, 0xFE0F: .presentation
      case 0x200D: .joiner
      case 0x1F3FB...0x1F3FF: .modifier
      case 0x1F1E6...0x1F1FF: .regionalIndicator
      case 0x3248...0x324F, 0x4DC0...0x4DFF: .disputed
      default: Self.hidden(scalar).map(Self.hidden) ?? Self.shown(scalar)
      }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> ScalarClass {
    if ScalarRanges.zeroWidth.contains(scalar) { return .mark }
    return .base(columns: ScalarRanges.wide.contains(scalar) ? 2 : 1)
  }

  /// Why a scalar beyond Latin must not reach the terminal as itself, or nil if it may.
  private static func hidden(_ scalar: Unicode.Scalar) -> HiddenCharacter.Kind? {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0x2028, 0x2029: .separator
    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: .blank
    case 0xFE00...0xFE0D, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF: .variationSelector
    case 0xE0000...0xE0FFF: .tag
    case 0x34F, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: .zeroWidth
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .privateUse
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, 0xFFF9...0xFFFB: .format
    case 0x13430...0x13438, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: .format
    default: ScalarRanges.unassigned.contains(scalar) ? .unassigned : nil
    }
  }
}
