/// What a run measured.
struct LoadReport {
  /// All calls, those of the warm-up too.
  let sent: Int
  let latencies: Histogram
  let seconds: Double

  /// One line of JSON; times in microseconds.
  var json: String {
    let fields: [(String, Double)] = [
      ("sent", Double(sent)), ("calls", Double(latencies.count)), ("seconds", seconds),
      ("perSecond", Double(latencies.count) / seconds),
      ("p50", latencies.quantile(0.5) / 1000), ("p99", latencies.quantile(0.99) / 1000),
    ]
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
}
