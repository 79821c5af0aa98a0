import Feed

/// A counter in words: `limit ▇▇▇▇▇▇▁▁▁▁ 6/10   free in 0:49`.
struct GaugeWords {
  private let gauge: Gauge
  private let glyphs: Glyphs

  init(_ gauge: Gauge, glyphs: Glyphs) {
    self.gauge = gauge
    self.glyphs = glyphs
  }

  /// The part that is used, 0 to 1.
  var part: Double {
    guard let used = Double(gauge.used), let max = Double(gauge.max), max > 0 else { return 0 }
    return used / max
  }

  /// `6/10`
  var share: String { "\(glyphs.visible(gauge.used))/\(glyphs.visible(gauge.max))" }

  /// The bar alone.
  func bar(columns: Int) -> Line {
    let bar = glyphs.bar(part, columns: columns)
    return Line(bar.full, part >= 0.9 ? .gaugeLow : .gauge).adding(bar.empty, .dim)
  }

  func line(now: Int64) -> Line {
    Line("   limit ", .dim).with(bar(columns: 10)).adding(" \(share)", .text)
      .adding("   free in \(Stretch.left(gauge.resetsAt - now))", .dim)
  }
}
