import MCP
import Risk

/// How long it takes to look through the arguments of a call, by its kind and size.
struct SignalSpeed {
  private static let sizes = [("1 KB", 1_000), ("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000)]

  func print() {
    Swift.print("\nsignals of a call; microseconds, the best of many rounds\n")
    row("", Self.sizes.map(\.0) + ["ns a byte"])
    let small = time(of: Self.small, tool: "imageInference", context: SignalContext(), rounds: 2_000)
    row("a small call", [shown(small)])
    var worst = (name: "", time: Duration.zero)
    for kind in CallKind.all {
      let calls = Self.sizes.map { kind.arguments($0.1) }
      let times = zip(calls, Self.sizes).map { call, size in
        time(of: call, tool: kind.tool, context: kind.context, rounds: 2_000_000 / size.1)
      }
      let bytes = JSON.object(calls[3]).bytes.count
      row(kind.name, times.map(shown) + [tenths(times[3] / .nanoseconds(bytes))])
      if times[0] > worst.time { worst = (kind.name, times[0]) }
    }
    Swift.print("\nthe worst kind of 1 KB: \(worst.name), \(shown(worst.time)) microseconds (bar: under 10)\n")
  }

  /// What most calls are like.
  private static let small: JSONObject = [
    "positivePrompt": "a walnut desk lamp on a linen cloth, morning light", "width": 1024, "height": 768,
    "model": "runware:100@1", "numberResults": 1, "outputFormat": "PNG",
  ]

  private func time(of arguments: JSONObject, tool: String, context: SignalContext, rounds: Int) -> Duration {
    var best = Duration.seconds(1)
    for _ in 0..<max(3, rounds) {
      best = min(best, ContinuousClock().measure { _ = Signals.find(in: arguments, tool: tool, context: context) })
    }
    return best
  }

  private func row(_ title: String, _ cells: [String]) {
    Swift.print(Cells.left(title, 22) + cells.map { Cells.right($0, 11) }.joined())
  }

  private func shown(_ time: Duration) -> String { tenths(time / .microseconds(1)) }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
