import Feed
import MCP

@testable import Console

/// The room with its operator: a console, a gateway that answers from what it was given, and a screen that writes
/// every frame at once.
struct Room {
  var model: Model
  var size: Size
  var now: Int64
  var holds: [HeldCall]
  var recent: [CallRow]
  /// What the ledger has of any call that is asked about.
  var records: [Event] = []
  var rules: Rules
  var hour = AgentHour(
    calls: 0, done: 0, denied: 0, held: 0, failed: 0, tool: 0, approved: 0, refused: 0, recent: [], gauges: [])
  var preview = RulePreview(looked: 200, calls: [], loosens: false)
  var seq = 900
  /// The gateway's process and its ledger.
  var (pid, ledger) = (42 as Int32, "k1")
  /// Commands that were sent and that the gateway does not answer by itself: decisions and changes.
  var sent: [(method: String, id: RequestID, params: JSON)] = []
  var effects: [Effect] = []

  /// A room in which everything is as in the pictures.
  init(
    columns: Int = 80, rows: Int = 24, holds: [HeldCall] = Pictures.holds, recent: [CallRow] = Pictures.calls,
    glyphs: Glyphs = .unicode, hint: String? = nil, now: Int64 = Pictures.now
  ) {
    let setting = Setting(client: "sluice test", glyphs: glyphs, themes: ["dark", "light"], hint: hint)
    model = Model(setting: setting, now: now)
    size = Size(columns: columns, rows: rows)
    self.now = now
    self.holds = holds
    self.recent = recent
    rules = Pictures.rules
    hour = Pictures.hour
    give(.resize(size))
    give(.connection(.open))
    write()
  }

  /// Something happens; the gateway answers what it is asked.
  mutating func give(_ input: Input) {
    var queue = model.update(input, at: now)
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      guard case .send(let line) = effect else {
        effects.append(effect)
        continue
      }
      if let answer = answer(line) { queue += model.update(.arrival(answer), at: now) }
    }
  }

  private mutating func answer(_ line: FeedLine) -> Arrival? {
    guard case .request(let id, let method, let params) = line else { return nil }
    switch method {
    case Hello.method: return .result(id: id, wire(welcome))
    case ListHolds.method: return .result(id: id, wire(Holds(seq: seq, holds: holds)))
    case ListRecent.method: return .result(id: id, wire(Recent(seq: seq, calls: recent)))
    case ListRules.method: return .result(id: id, wire(rules))
    case Subscribe.method: return .result(id: id, wire(Subscribed(seq: seq)))
    case ShowCall.method: return page(id, params).map { .result(id: id, wire($0)) }
    case ShowRecords.method: return .result(id: id, wire(CallRecords(seq: seq, records: records.map(\.json))))
    case PreviewRule.method: return .result(id: id, wire(preview))
    default:
      sent.append((method, id, params))
      return nil
    }
  }

  private func page(_ id: RequestID, _ params: JSON) -> CallPage? {
    guard let number = params["id"]?.integer else { return nil }
    if let held = holds.first(where: { $0.decided.call.rawValue == number }) {
      let row = CallRow(ts: held.ts, decided: held.decided, arguments: held.arguments)
      return CallPage(seq: seq, row: row, held: held, hour: hour)
    }
    return recent.first { $0.decided.call.rawValue == number }.map { CallPage(seq: seq, row: $0, hour: hour) }
  }

  private var welcome: Welcome {
    Welcome(
      version: 1, gateway: "sluice 0.1", pid: pid, ledger: ledger, seq: seq, mode: "enforce",
      operator: Operator(uid: 1000, name: "ana"), may: [.look, .decide, .rules], operators: ["ana", "ben"],
      notices: ["Agents of this user could answer themselves."])
  }

  /// The JSON of an answer, as it goes over the wire.
  private func wire(_ answer: some Encodable) -> JSON {
    guard case .result(_, let json) = FeedLine.answer(answer, id: .string("")) else { return .null }
    return json
  }
}

extension Room {
  var frame: Frame { model.render(size: size) }
  var text: String { frame.text }

  /// The rows of the frame.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The line of the frame that a person reads first for an answer: the one above the keys.
  var message: String {
    String(lines[size.rows - 2])
  }

  /// The frame comes to the screen.
  mutating func write() { give(.frameWritten(frame.sight)) }

  /// Time goes by with the screen being written.
  mutating func wait(_ milliseconds: Int64) {
    write()
    now += milliseconds
    give(.tick)
    write()
  }

  /// Keys one after the other, each with its frame written before the next is read.
  mutating func press(_ keys: String) {
    for scalar in keys.unicodeScalars {
      give(.key(scalar == "\r" ? .enter : scalar == "\u{1B}" ? .escape : .char(scalar)))
      write()
    }
  }

  mutating func press(_ key: Key) {
    give(.key(key))
    write()
  }

  /// An event comes from the gateway.
  mutating func happen(_ body: Event.Body, values: JSONObject = JSONObject()) {
    seq += 1
    give(.arrival(.event(Event(seq: seq, ts: now, body: body, values: values))))
  }

  /// A call is held, as the gateway tells it.
  mutating func hold(_ call: HeldCall) {
    holds.append(call)
    var values = JSONObject()
    values.append("arguments", call.arguments)
    happen(.callDecided(call.decided), values: values)
    happen(.callHeld(call.held))
  }

  /// The decisions that went to the gateway: number, word, digest.
  var decisions: [String] {
    sent.filter { $0.method == Decide.method }.map { _, _, params in
      "#\(params["id"]?.integer ?? 0) \(params["decision"]?.string ?? "") \(params["digest"]?.string ?? "")"
    }
  }
}
