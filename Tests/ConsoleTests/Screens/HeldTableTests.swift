import Testing

@testable import Console

/// The held rows in sight.
@Suite struct HeldTableTests {
  /// Whatever the numbers: the selected call is in sight, no row is wasted, nothing is counted twice.
  @Test func theSelectedCallIsAlwaysInSight() {
    for count in 0..<30 {
      for height in 1..<10 {
        for selected in 0..<max(1, count) {
          let window = HeldTable.window(count: count, selected: selected, height: height)
          #expect(count == 0 || window.entries.contains(selected))
          let rows = window.entries.count + (window.above > 0 ? 1 : 0) + (window.below > 0 ? 1 : 0)
          #expect(rows == min(count, height))
          if height > 2 { #expect(window.above + window.entries.count + window.below == count) }
        }
      }
    }
  }
}
