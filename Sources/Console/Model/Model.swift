import Feed

/// Everything the console knows: a value that only ``update(_:at:)`` changes and ``render(size:)`` only reads.
public struct Model: Sendable {
  /// What the driver said at the start.
  public let setting: Setting
  /// The theme that is on.
  public internal(set) var theme: String
  /// Whether it goes by what the terminal writes on, until somebody chooses one.
  var followsBackground: Bool
  /// Milliseconds since 1970, as the last input said.
  var now: Int64
  var size = Size(columns: 80, rows: 24)

  var link = Link()
  var requests = Requests()
  var held = HeldList()
  var feed = FeedList()
  var tally = Tally()
  /// Calls a second, by the gateway's word, and when it said so.
  var pace: (perSecond: Double, at: Int64)?
  var rules = RulesBoard()
  /// Held calls whose decision came before the question, or whose question the gateway's list had already.
  var unplaced: [CallID: Unplaced] = [:]

  var screen = Screen.live
  var focus = Focus.held
  var pages: [Page] = []
  var prompt: Prompt?
  var promptCount = 0
  var message: Remark?
  var filter = CallFilter()
  var marks: Set<CallID> = []
  var sightings = Sightings()
  /// What was typed for a prompt that closed by itself, for the next one.
  var draft = ""
  /// Whether somebody has decided a call here, so that the newcomers' hint can go.
  var hasDecided = false
  var effects: [Effect] = []

  /// A console that has just started and knows nothing of a gateway.
  public init(setting: Setting, now: Int64) {
    self.setting = setting
    self.now = now
    theme = setting.theme
    followsBackground = setting.followsBackground
  }

  var glyphs: Glyphs { setting.glyphs }

  /// Whether the gateway has still to say something that was asked, or that was missed.
  public var isWaiting: Bool { link.state != .live || !requests.isEmpty }

  /// A moment as the clock on the operator's wall shows it.
  func clock(_ moment: Int64) -> TimeOfDay { TimeOfDay(moment, minutesEast: setting.minutesEast) }

  /// Whether clocks may be trusted: with the gateway gone they stop.
  var clocksRun: Bool { !link.isGone }

  mutating func perform(_ effect: Effect) { effects.append(effect) }

  mutating func say(_ text: String, _ role: Role = .text) { message = Remark(text: text, role: role, at: now) }
}
