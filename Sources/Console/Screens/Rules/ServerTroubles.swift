import Feed
import Text

/// All that is wrong with a server, which its row has to cut: why it is down, and every error of its policy file.
struct ServerTroubles {
  private let server: ServerRules
  private let model: Model
  private var glyphs: Glyphs { model.glyphs }

  init(_ server: ServerRules, model: Model) {
    self.server = server
    self.model = model
  }

  /// In lines of at most so many columns; none where nothing is wrong.
  func lines(columns: Int) -> [Line] {
    outage(columns) + server.problemSentences.flatMap { lines($0, .alarm, columns) }
  }

  private func outage(_ columns: Int) -> [Line] {
    guard let outage = server.outage else { return [] }
    let words = outage.words(of: server.server) { since in
      "\(model.clock(since).full), \(Stretch.ago(model.now - since))"
    }
    return lines(words, outage.since == nil ? .dim : .alarm, columns)
  }

  private func lines(_ text: String, _ role: Role, _ columns: Int) -> [Line] {
    glyphs.wrap(text, columns, atMost: 500).lines.map { Line($0, role) }
  }
}

extension ServerRules {
  /// Whether Enter shows what is wrong with the server. A changed policy that waits to be seen goes before an outage.
  var hasTroublePage: Bool { problem != nil || (outage?.since != nil && waiting == nil) }
}
