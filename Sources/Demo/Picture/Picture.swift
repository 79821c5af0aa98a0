/// What the demo's image server makes of a prompt: two colours and a pattern of waves that are the prompt's own.
struct Picture: Equatable {
  struct Colour: Equatable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
  }

  /// The longer side in pixels, whatever was asked for: the picture is only to be one.
  static let size = 48

  let width: Int
  let height: Int
  private let seed: UInt64

  /// A picture in the proportions that were asked for; the same words and number make the same picture.
  init(of prompt: String, number: Int, width: Int, height: Int) {
    let longer = max(width, height, 1)
    self.width = max(1, max(width, 1) * Self.size / longer)
    self.height = max(1, max(height, 1) * Self.size / longer)
    seed = Fingerprint.of(prompt, UInt64(truncatingIfNeeded: number))
  }

  func colour(column: Int, row: Int) -> Colour {
    let near = Self.tint(seed)
    let far = Self.tint(seed >> 24)
    let share =
      wave(column, period: seed >> 48) + wave(row, period: seed >> 54) + wave(column + row, period: seed >> 58)
    return Colour(
      red: Self.blend(near.red, far.red, share), green: Self.blend(near.green, far.green, share),
      blue: Self.blend(near.blue, far.blue, share))
  }

  /// A triangle wave between 0 and 85.
  private func wave(_ place: Int, period: UInt64) -> Int {
    let period = 6 + Int(period % 13)
    let phase = place % (2 * period)
    return (phase < period ? phase : 2 * period - phase) * 85 / period
  }

  private static func tint(_ bits: UInt64) -> Colour {
    Colour(
      red: UInt8(truncatingIfNeeded: bits), green: UInt8(truncatingIfNeeded: bits >> 8),
      blue: UInt8(truncatingIfNeeded: bits >> 16))
  }

  /// `share` of 255 parts of the second.
  private static func blend(_ first: UInt8, _ second: UInt8, _ share: Int) -> UInt8 {
    UInt8((Int(first) * (255 - share) + Int(second) * share) / 255)
  }
}
