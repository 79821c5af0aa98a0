/// A video model that the demo's image service offers.
struct VideoModel: Sendable {
  let id: String
  let sizes: String
  let seconds: String

  var line: String { "\(id)  \(sizes)  \(seconds) s" }

  static let all = [
    VideoModel(id: "klingai:5@3", sizes: "1920×1080 1080×1920", seconds: "5, 10"),
    VideoModel(id: "klingai:5@2", sizes: "1280×720 720×1280", seconds: "5, 10"),
    VideoModel(id: "pixverse:1@5", sizes: "1280×720 960×960", seconds: "5, 8"),
    VideoModel(id: "minimax:4@1", sizes: "1366×768", seconds: "6, 10"),
  ]
}
