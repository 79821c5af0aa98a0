import MCP

extension Story {
  /// The first minute: something of everything that the gateway does.
  static let opening: [Step] =
    [
      // A person is asked, two seconds after the beginning.
      Step(at: 2_000, agent: "design-bot", tool: "imageInference", arguments: pictures(6, of: lamp), asks: true),
      Step(at: 4_500, agent: "design-bot", tool: "imageUpscale", arguments: ["inputImage": "lamp.png"]),
      // A rule says no.
      Step(at: 6_000, agent: "clip-bot", tool: "imageInference", arguments: pictures(1, of: linen, width: 4096)),
      Step(at: 7_500, agent: "design-bot", tool: "imageInference", arguments: pictures(2, of: lamp)),
      // Money.
      Step(at: 9_000, agent: "shop-bot", tool: "refund_order", arguments: refund("ord_8841", 480), asks: true),
      Step(
        at: 11_000, agent: "shop-bot", tool: "send_email",
        arguments: mail(["kim@example.com"], "Your order ord_8840", "It left us today.")),
      Step(at: 12_500, agent: "design-bot", tool: "imageBackgroundRemoval", arguments: ["inputImage": "lamp.png"]),
    ]
    // A limit: three captions a minute, and seven are wanted. So many, because a new minute may begin between them.
    + (0..<7).map { number in
      Step(
        at: 13_500 + 350 * number, agent: "search-bot", tool: "imageCaption",
        arguments: ["inputImage": .string("shelf-\(number + 1).png")])
    } + [
      // Characters that would draw, turn round and vanish.
      Step(at: 18_000, agent: "design-bot", tool: "imageInference", arguments: pictures(5, of: hostile), asks: true),
      Step(at: 20_500, agent: "design-bot", tool: "imageInference", arguments: pictures(1, of: linen)),
      // A question that lives for twenty seconds only.
      Step(
        at: 24_000, agent: "design-bot", tool: "imageUpload", arguments: ["file_path": "/home/ana/l\u{202E}gnp.exe"],
        asks: true),
      Step(at: 27_000, agent: "clip-bot", tool: "getVideoModelInfo", arguments: ["model_id": "klingai:9@9"]),
      Step(at: 29_500, agent: "shop-bot", tool: "refund_order", arguments: refund("ord_8802", 1490)),
      Step(at: 33_000, agent: "clip-bot", tool: "videoInference", arguments: video(seconds: 10), asks: true),
      Step(at: 36_000, agent: "clip-bot", tool: "imageMasking", arguments: ["inputImage": "hands.png"]),
      Step(
        at: 39_500, agent: "design-bot", tool: "imageInference", arguments: pictures(1, of: "an ID card, front side")),
      Step(at: 43_000, agent: "clip-bot", tool: "videoInference", arguments: video(seconds: 5)),
      Step(
        at: 47_000, agent: "design-bot", tool: "photoMaker",
        arguments: [
          "positivePrompt": "the founder at the workbench, 50 mm", "inputImages": ["founder-1.jpg", "founder-2.jpg"],
          "numberResults": 2,
        ], asks: true),
      Step(
        at: 50_500, agent: "shop-bot", tool: "send_email",
        arguments: mail(["ada@example.com", "kim@example.com"], "Back in stock", "The walnut lamp is back.")),
      Step(at: 55_000, agent: "design-bot", tool: "imageInference", arguments: pictures(3, of: lamp)),
    ]

  static let lamp =
    "product photo of a walnut desk lamp on a linen table, soft window light, 85 mm, shallow depth of field"
  static let linen = "linen texture, natural, even light"
  static let hostile = "product photo of a walnut desk lamp, soft window light \u{202E}gpj.pmal\u{1B}[2J, 85\u{200B} mm"

  static func pictures(_ count: Int, of prompt: String, width: Int = 1024) -> JSONObject {
    [
      "positivePrompt": .string(prompt), "model": "runware:101@1", "numberResults": .number(JSONNumber(count)),
      "width": .number(JSONNumber(width)), "height": 1024, "steps": 28,
    ]
  }

  static func video(seconds: Int) -> JSONObject {
    [
      "positivePrompt": "the lamp is switched on, dusk", "model": "klingai:5@3",
      "duration": .number(JSONNumber(seconds)), "width": 1920, "height": 1080,
    ]
  }

  static func refund(_ order: String, _ euros: Int) -> JSONObject {
    [
      "order": .string(order), "amount": .number(JSONNumber(euros)), "currency": "EUR",
      "reason": "arrived broken, photos in the mail of Monday",
    ]
  }

  static func mail(_ addresses: [String], _ subject: String, _ body: String) -> JSONObject {
    ["to": .array(addresses.map { .string($0) }), "subject": .string(subject), "body": .string(body)]
  }
}
