import Feed

/// What must be known before anything is decided: LOCKDOWN and OBSERVE. Each has forms of different length, so that
/// none is left out for want of room.
struct TitleAlarms {
  /// The weightiest first; of each its forms, the longest first.
  private let alarms: [[Line]]

  init(_ model: Model) {
    alarms = [Self.lockdown(model), Self.observing(model)].filter { !$0.isEmpty }
      .map { forms in forms.map { Line(" \($0) ", .alarm, .reversed) } }
  }

  var isEmpty: Bool { alarms.isEmpty }

  /// The columns that all of them take at least, with a gap after each.
  func least(gap: Int) -> Int { alarms.reduce(0) { $0 + ($1.last?.columns ?? 0) + gap } }

  /// A form of each, the longest that leaves room for those after it.
  func lines(in room: Int, gap: Int) -> [Line] {
    var spare = room - least(gap: gap)
    return alarms.compactMap { forms in
      guard let shortest = forms.last else { return nil }
      let form = forms.first { $0.columns - shortest.columns <= spare } ?? shortest
      spare -= form.columns - shortest.columns
      return form
    }
  }

  private static func lockdown(_ model: Model) -> [String] {
    guard let lockdown = model.link.lockdown else { return [] }
    let who = "LOCKDOWN \(model.glyphs.cut(lockdown.by, 12))"
    return ["\(who): all calls are denied", who, "LOCKDOWN"]
  }

  private static func observing(_ model: Model) -> [String] {
    switch model.link.welcome?.mode {
    case "observe"?: return ["OBSERVE: nothing is stopped", "OBSERVE"]
    case "mixed"?:
      let servers = model.rules.servers.filter { $0.mode == "observe" }.map(\.server).joined(separator: ", ")
      let part = "OBSERVE \(servers.isEmpty ? "in part" : model.glyphs.cut(servers, 20))"
      return ["\(part): nothing is stopped there", part, "OBSERVE"]
    default: return []
    }
  }
}
