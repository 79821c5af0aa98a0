import Feed
import Text

/// A counter in words: `limit ▇▇▇▇▇▇▁▁▁▁ 6/10   new in 0:49`; `free in 0:49` once it is full.
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

  /// Whether nothing more has room before it counts anew.
  private var isFull: Bool {
    guard let used = Double(gauge.used), let max = Double(gauge.max) else { return false }
    return used >= max
  }

  /// `6/10`
  var share: String { "\(glyphs.visible(gauge.used))/\(glyphs.visible(gauge.max))" }

  /// The bar alone.
  func bar(columns: Int) -> Line {
    let bar = glyphs.bar(part, columns: columns)
    return Line(bar.full, part >= 0.9 ? .gaugeLow : .gauge).adding(bar.empty, .dim)
  }

  /// One line for each of a few counters; where there are several, each bears its name.
  static func lines(_ gauges: [Gauge], glyphs: Glyphs, now: Int64, columns: Int) -> [Line] {
    let longest = gauges.map { glyphs.visible($0.counter).displayColumns }.max() ?? 0
    let room = max(5, min(24, longest, columns - restColumns))
    return gauges.map { gauge in
      let label = gauges.count > 1 ? glyphs.fit(gauge.counter, room) : "limit"
      return GaugeWords(gauge, glyphs: glyphs).line(now: now, label: label)
    }
  }

  /// Columns of a line besides its label: bar, share, time.
  private static let restColumns = 36

  func line(now: Int64, label: String = "limit") -> Line {
    Line("   \(label) ", .dim).with(bar(columns: 10)).adding(" \(share)", .text)
      .adding("   \(isFull ? "free" : "new") in \(Stretch.left(gauge.resetsAt - now))", .dim)
  }
}
