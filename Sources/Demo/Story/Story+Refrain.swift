import MCP

extension Story {
  /// Every minute after the first: quieter, but never without a question.
  static let refrain: [Step] = [
    Step(at: 5_000, agent: "design-bot", tool: "imageInference", arguments: pictures(1, of: linen)),
    Step(at: 10_000, agent: "design-bot", tool: "imageInference", arguments: pictures(8, of: lamp), asks: true),
    Step(at: 18_000, agent: "clip-bot", tool: "imageInference", arguments: pictures(1, of: lamp, width: 3072)),
    Step(
      at: 24_000, agent: "shop-bot", tool: "send_email",
      arguments: mail(["ada@example.com"], "Your order ord_8836", "It is being packed.")),
    Step(at: 30_000, agent: "shop-bot", tool: "refund_order", arguments: refund("ord_8829", 12), asks: true),
    Step(at: 37_000, agent: "design-bot", tool: "imageUpscale", arguments: ["inputImage": "linen.png"]),
    Step(at: 45_000, agent: "clip-bot", tool: "videoInference", arguments: video(seconds: 8), asks: true),
    Step(at: 53_000, agent: "design-bot", tool: "imageInference", arguments: pictures(2, of: linen)),
  ]

  /// Quick calls that harm nobody, so that the feed moves.
  static let smallTalk: [Step] = [
    talk("search-bot", "modelSearch", ["search": "walnut lamp"]),
    talk("shop-bot", "list_orders", ["status": "open"]),
    talk("clip-bot", "listVideoModels", [:]),
    talk("search-bot", "modelSearch", ["search": "linen texture", "limit": 5]),
    talk("clip-bot", "getVideoModelInfo", ["model_id": "klingai:5@3"]),
    talk("shop-bot", "list_orders", ["order": "ord_8841"]),
    talk("search-bot", "modelSearch", ["search": "product photo"]),
    talk("design-bot", "modelSearch", ["search": "soft light", "category": "lora"]),
    talk("shop-bot", "list_orders", ["status": "refunded"]),
    talk("search-bot", "modelSearch", ["search": "日本 木目", "limit": 3]),
    talk("clip-bot", "getVideoModelInfo", ["model_id": "pixverse:1@5"]),
    talk("search-bot", "modelSearch", ["search": "desk lamp"]),
    talk("shop-bot", "list_orders", [:]),
  ]

  private static func talk(_ agent: String, _ tool: String, _ arguments: JSONObject) -> Step {
    Step(at: 0, agent: agent, tool: tool, arguments: arguments)
  }
}
