import Risk
import RiskCorpus

/// How well the signals of one part of the calls are found, kind by kind.
struct SignalTable {
  private var counts: [SignalKind: Count] = [:]
  private var calls = 0
  private var wrongCalls = 0

  private struct Count {
    var found = 0
    var missed = 0
    var wrong = 0
  }

  init(_ rows: [CallVector]) {
    for row in rows {
      let found = row.found
      for place in row.signals.intersection(found) { counts[place.kind, default: Count()].found += 1 }
      for place in row.signals.subtracting(found) { counts[place.kind, default: Count()].missed += 1 }
      for place in found.subtracting(row.signals) { counts[place.kind, default: Count()].wrong += 1 }
      calls += 1
      if !found.isSubset(of: row.signals) { wrongCalls += 1 }
    }
  }

  func print(_ title: String) {
    Swift.print("\(title): the signals of \(calls) calls\n")
    row("signal", ["found", "missed", "false"])
    for kind in SignalKind.all { if let count = counts[kind] { row(kind.rawValue, count) } }
    let all = counts.values.reduce(into: Count()) { all, count in
      all.found += count.found
      all.missed += count.missed
      all.wrong += count.wrong
    }
    row("all", all)
    Swift.print("")
    Cells.bar("found", all.found, of: all.found + all.missed, "at least 95 %")
    Cells.bar("calls with a false signal", wrongCalls, of: calls, "at most 3 %")
    Swift.print("")
  }

  private func row(_ title: String, _ count: Count) {
    row(title, [count.found, count.missed, count.wrong].map { $0 == 0 ? "" : "\($0)" })
  }

  private func row(_ title: String, _ cells: [String]) {
    Swift.print(Cells.left(title, 22) + cells.map { Cells.right($0, 8) }.joined())
  }
}
