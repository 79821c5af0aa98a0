import Feed
import Text

/// What differs between a server's policy and the changed file that waits, to be read before it is put in force.
struct PolicyChangeText {
  let model: Model
  let change: PolicyChange
  let columns: Int

  init(_ model: Model, change: PolicyChange, columns: Int) {
    self.model = model
    self.change = change
    self.columns = columns
  }

  var lines: [BodyLine] {
    let file = change.file.split(separator: "/").last.map(String.init) ?? change.file
    let remark = Line("changed \(model.clock(change.waiting.since).short)", .dim)
    return [.section(Line(model.glyphs.cut("\(file) of \(change.server)", columns / 2), .heading), remark: remark)]
      + explanation.map { .line(Line($0, .dim)) } + change.waiting.difference.flatMap(wrapped)
  }

  private var explanation: [String] {
    if change.waiting.cut {
      return [" What differs is too long to be shown whole. Start the gateway anew to take the file.", ""]
    }
    return [" The old file is in force until somebody puts this one in force: a", ""]
  }

  /// A line of the difference, with its sign on each of the lines that it takes.
  private func wrapped(_ line: String) -> [BodyLine] {
    let sign = line.first ?? " "
    if sign == "@" { return [.line(Line(" line\(line.dropFirst())", .dim))] }
    let role: Role =
      switch sign {
      case "+": .changed
      case "-": .denied
      default: .text
      }
    return model.glyphs.wrap(String(line.dropFirst()), columns - 5).lines.map { text in
      .line(Line(" \(sign) \(text)", role))
    }
  }
}
