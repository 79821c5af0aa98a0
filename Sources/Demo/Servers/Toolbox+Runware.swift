import MCP

extension Toolbox {
  /// An image service with the tools of Runware's own server. Its pictures are small, and made without a network.
  static let runware = Toolbox(
    definitions: PackageResources.runware_tools_json,
    deeds: [
      "imageInference": (1_200...1_900, pictures),
      "photoMaker": (1_500...2_300, pictures),
      "imageUpscale": (700...1_100, upscaled),
      "imageBackgroundRemoval": (600...900, cutOut),
      "imageMasking": (500...800, masked),
      "imageCaption": (120...260, caption),
      "imageUpload": (200...400, uploaded),
      "modelSearch": (25...40, search),
      "listVideoModels": (10...16, videoModels),
      "getVideoModelInfo": (12...18, videoModel),
      "videoInference": (2_000...3_000, video),
    ])

  @Sendable private static func pictures(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let prompt = try arguments.text("positivePrompt")
    let count = try arguments.count("numberResults", default: 1, in: 1...20)
    let width = try arguments.count("width", default: 1024, in: 64...4096)
    let height = try arguments.count("height", default: 1024, in: 64...4096)
    let images = (1...count).map {
      DemoTool.image(Picture(of: prompt, number: $0, width: width, height: height))
    }
    let noun = count == 1 ? "picture" : "pictures"
    return images + [DemoTool.text("\(count) \(noun) for \(width)×\(height), shown small; 0.00 credits")]
  }

  @Sendable private static func upscaled(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    try made("× \(arguments.count("upscaleFactor", default: 2, in: 2...4))", from: arguments)
  }

  @Sendable private static func cutOut(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    try made("background removed", from: arguments)
  }

  @Sendable private static func masked(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    try made("1 mask", from: arguments)
  }

  @Sendable private static func uploaded(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    [DemoTool.text("uploaded as \(Fingerprint.uuid(of: try arguments.text("file_path")))")]
  }

  @Sendable private static func video(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let id = Fingerprint.uuid(of: try arguments.text("positivePrompt"))
    return [DemoTool.text("the video \(id) is being made")]
  }

  @Sendable private static func videoModels(_: Arguments) throws(ToolFailure) -> [JSON] {
    [DemoTool.text(VideoModel.all.map(\.line).joined(separator: "\n"))]
  }

  @Sendable private static func videoModel(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let id = try arguments.text("model_id")
    guard let model = VideoModel.all.first(where: { $0.id == id }) else {
      throw ToolFailure(reason: "there is no video model `\(id)`; listVideoModels names them all")
    }
    return [DemoTool.text(model.line)]
  }

  private static func made(_ what: String, from arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let image = try arguments.text("inputImage")
    return [DemoTool.text("\(what): \(Fingerprint.uuid(of: image + what)); 0.00 credits")]
  }

  @Sendable private static func caption(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let image = try arguments.text("inputImage")
    let captions = ["a desk lamp on a table", "linen cloth in soft light", "a hand that holds a cup", "a walnut board"]
    return [DemoTool.text(captions[Int(Fingerprint.of(image) % UInt64(captions.count))])]
  }

  @Sendable private static func search(_ arguments: Arguments) throws(ToolFailure) -> [JSON] {
    let words = arguments.optionalText("search") ?? ""
    let limit = try arguments.count("limit", default: 20, in: 1...100)
    let models = (1...min(limit, 3)).map { number in
      "runware:\(100 + Fingerprint.of(words, UInt64(number)) % 400)@\(number) \(words)"
    }
    return [DemoTool.text(models.joined(separator: "\n"))]
  }
}
