import Feed
import Text

/// What a server's row says of it: that it is down, and how its policy stands.
struct ServerWords {
  private let server: ServerRules
  private let model: Model
  private var glyphs: Glyphs { model.glyphs }

  /// In fewer columns a policy's words say nothing.
  private static let leastColumns = 12
  /// In fewer columns the first error has to do.
  private static let leastToCount = 40

  init(_ server: ServerRules, model: Model) {
    self.server = server
    self.model = model
  }

  /// In at most so many columns. Why a server is down is cut only where something is wrong with its policy too.
  func line(columns: Int) -> Line {
    guard let outage = server.outage else { return policy(columns) }
    let isAlarming = server.problem != nil || server.waiting != nil
    let line = words(of: outage, isAlarming ? columns / 2 : columns)
    let room = columns - line.columns - 2
    guard room >= Self.leastColumns else { return line }
    return line.adding("  ").with(policy(room))
  }

  private func words(of outage: Outage, _ columns: Int) -> Line {
    let words = outage.words(of: server.server) { model.clock($0).short }
    return outage.since == nil ? Line(glyphs.cut(words, columns), .dim) : alarm(words, .alarm, columns)
  }

  private func policy(_ columns: Int) -> Line {
    if let problem = server.problem { return refusal(problem, columns) }
    guard server.waiting != nil else { return Line(glyphs.cut(inForce(columns), columns), .dim) }
    return alarm("its file has changed and waits: Enter shows what differs", .held, columns)
  }

  /// The error that explains most, and how many others there are.
  private func refusal(_ problem: String, _ columns: Int) -> Line {
    let others = columns < Self.leastToCount ? 0 : server.problemCount - 1
    let more = others > 0 ? " (and \(Count.grouped(others)) more)" : ""
    let words = PolicyProblem(problem, file: server.file).words
    return alarm(words, .alarm, columns - more.utf8.count).adding(more, .alarm)
  }

  private func alarm(_ words: String, _ role: Role, _ columns: Int) -> Line {
    Line("\(glyphs.warning) \(glyphs.cut(words, columns - 2))", role)
  }

  /// The policy: with the whole path where that has room, else with the file's name. For what must be known before
  /// anything else of it, when it was read and its default give way, then the end of the name.
  private func inForce(_ columns: Int) -> String {
    guard let path = server.file else { return "no policy: all refused" }
    let read = ", read \(model.clock(server.readAt).short)"
    let action = ", default \(server.defaultAction)"
    let name = path.fileName
    let forms: [String] = [path + read + action, name + read + action, name + action, name + read, name]
    let warnings = warnings
    let room = columns - warnings.displayColumns
    return (forms.first { $0.displayColumns <= room } ?? glyphs.cut(name, max(1, room))) + warnings
  }

  /// That nothing is stopped, and how many definitions look wrong.
  private var warnings: String {
    let suspects = server.tools.filter { !($0.findings ?? []).isEmpty }.count
    return (server.mode == "observe" ? ", OBSERVE" : "")
      + (suspects > 0 ? ", \(Count.of(suspects, "suspect definition"))" : "")
  }
}
