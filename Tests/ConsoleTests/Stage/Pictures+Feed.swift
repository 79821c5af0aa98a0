import Feed
import MCP

@testable import Console

extension Pictures {
  /// What has gone by, oldest first.
  static let calls: [CallRow] = [
    done("14:01:18", "clip-bot", "listVideoModels", 12),
    done("14:01:20", "search-bot", "modelSearch", 44, ["search": "desk lamp"]),
    done("14:01:21", "clip-bot", "getVideoModelInfo", 15, ["model": "klingai:5@3"]),
    done("14:01:22", "design-bot", "imageInference", 1880, ["numberResults": 1, "width": 1024, "height": 1024]),
    done("14:01:24", "shop-bot", "send_email", 210, ["to": "ana@example.org"]),
    done("14:01:25", "shop-bot", "list_orders", 9, ["status": "open"]),
    done("14:01:27", "design-bot", "imageUpscale", 2400, ["upscaleFactor": 2]),
    done("14:01:29", "search-bot", "modelSearch", 39, ["search": "linen"]),
    done("14:01:31", "design-bot", "imageInference", 1910, ["numberResults": 2, "width": 1024, "height": 1024]),
    denied("14:01:33", "search-bot", "imageCaption", .denied, "not listed"),
    done("14:01:34", "clip-bot", "listVideoModels", 11),
    done("14:01:36", "clip-bot", "imageInference", 1970, ["numberResults": 1]),
    done("14:01:38", "shop-bot", "list_orders", 8, ["status": "refunds"]),
    done("14:01:40", "shop-bot", "list_orders", 9, ["order_id": "ord_8841"]),
    done("14:01:41", "search-bot", "modelSearch", 40, ["search": "walnut"]),
    row("14:01:43", "clip-bot", "imageInference", completed: completed(0, 30_000, .failed, error: "HTTP 502")),
    done("14:01:45", "shop-bot", "list_orders", 9, ["status": "open"]),
    done("14:01:47", "design-bot", "imageBackgroundRemoval", 1100, ["inputImage": "lamp.png"]),
    done("14:01:49", "clip-bot", "getVideoModelInfo", 14, ["model": "pixverse:1@5"]),
    row(
      "14:01:50", "shop-bot", "refund_order", .hold, ["amount": .number(JSONNumber("12.00")!), "currency": "EUR"],
      resolved: resolved(0, .expired)),
    done("14:01:52", "search-bot", "modelSearch", 38, ["search": "walnut lamp"]),
    denied("14:01:55", "design-bot", "imageInference", .denied, "4096 wide > 2048"),
    done("14:01:57", "clip-bot", "listVideoModels", 12),
    denied("14:01:58", "clip-bot", "imageInference", .limit, "10 of 10 used", retry: 28),
    row(
      "14:02:00", "design-bot", "imageInference", .hold, ["numberResults": 5, "width": 1024, "height": 1024],
      resolved: resolved(0, .approved, by: "ana"), completed: completed(0, 3120)),
    row("14:02:01", "design-bot", "photoMaker", .hold, resolved: resolved(0, .refused, by: "ana", reason: "not faces")),
    row("14:02:03", "shop-bot", "send_email", ["to": "ben@example.org"]),
    done("14:02:04", "search-bot", "modelSearch", 41, ["search": "linen texture"]),
  ].enumerated().map { index, row in row.numbered(4_200 + index) }

  private static func done(
    _ at: String, _ agent: String, _ tool: String, _ ms: Double, _ arguments: JSON = [:]
  ) -> CallRow {
    row(at, agent, tool, .allow, arguments, completed: completed(0, ms))
  }

  private static func denied(
    _ at: String, _ agent: String, _ tool: String, _ outcome: Outcome, _ because: String, retry: Int? = nil
  ) -> CallRow {
    CallRow(
      ts: moment(at), decided: decided(0, agent, tool, .deny, outcome: outcome, because: because, retry: retry),
      arguments: [:])
  }

  private static func row(
    _ at: String, _ agent: String, _ tool: String, _ decision: Decision = .allow, _ arguments: JSON = [:],
    resolved: CallResolved? = nil, completed: CallCompleted? = nil
  ) -> CallRow {
    CallRow(
      ts: moment(at), decided: decided(0, agent, tool, decision), resolved: resolved, completed: completed,
      arguments: arguments)
  }

  private static func row(_ at: String, _ agent: String, _ tool: String, _ arguments: JSON) -> CallRow {
    row(at, agent, tool, .allow, arguments)
  }
}

extension CallRow {
  /// The row as the call of that number.
  fileprivate func numbered(_ id: Int) -> CallRow {
    var row = self
    row.decided.call = CallID(rawValue: id)
    row.resolved?.call = CallID(rawValue: id)
    row.completed?.call = CallID(rawValue: id)
    return row
  }
}
