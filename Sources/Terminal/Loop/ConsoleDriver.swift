import CTerminal
import Console
import Feed
import Glibc

/// Drives the console in a real terminal: bytes to keys, lines to arrivals, frames to writes.
///
/// One thread and one loop. A key is taken, shown and told as shown before the next is looked at, but for a question that
/// one key answers; the gateway's lines are read in small portions between keys, so that no flood of events makes a key
/// wait.
public final class ConsoleDriver {
  /// How long the gateway's lines are read before keys are looked at again, milliseconds.
  private static let stint: Int64 = 5

  private let options: ConsoleOptions
  private let shelf: ThemeShelf
  private let clock = Clock()
  private let link: GatewayLink
  private let screen: Screen
  private let signals: Int32
  private var model: Model
  private var size: Size
  private var decoder = KeyDecoder()
  private var schedule: FrameSchedule
  private var ending: ConsoleEnding?

  /// Connects and takes the terminal over.
  ///
  /// - Throws: ``TerminalError`` if no gateway answers, or the terminal can't be used; it is then as it was.
  public init(_ options: ConsoleOptions) throws(TerminalError) {
    self.options = options
    shelf = ThemeShelf(options.environment)
    let colourless = options.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let name = options.theme ?? "dark"
    let theme = try shelf.theme(named: name)
    link = GatewayLink(path: options.socket)
    try link.open()
    screen = try Screen(theme: theme, colourless: colourless)
    signals = terminal_signals()
    size = screen.resize()
    let glyphs = options.glyphs ?? GlyphChoice(options.environment, speaksUTF8: terminal_speaks_utf8()).glyphs
    model = Model(
      setting: Setting(
        client: options.client, glyphs: glyphs, themes: shelf.names, theme: name,
        followsBackground: options.theme == nil, minutesEast: Clock.minutesEast,
        hint: options.hint), now: clock.now)
    schedule = FrameSchedule(at: clock.now)
  }

  /// Runs until the operator or a signal ends it, and gives the terminal back.
  public func run() -> ConsoleEnding {
    defer { screen.close() }
    take(.resize(size))
    take(.connection(.connecting))
    take(.connection(.open))
    draw()
    while ending == nil { turn() }
    return ending ?? .quit
  }

  private func turn() {
    let now = clock.now
    let ready = Readiness.wait(
      terminal: STDIN_FILENO, signals: signals, socket: link.descriptor, writing: link.wantsToWrite,
      until: link.hasUnread ? now : deadline, at: now)
    if ready.signals { takeSignals() }
    if ready.terminal { takeKeys() }
    for input in decoder.expire(at: clock.now) { takeAndDraw(input) }
    if ready.socketWrites { link.flush() }
    if ready.socket { take(link.read(at: clock.now)) }
    takeLines()
    take(link.retry(at: clock.now))
    if schedule.takeTick(at: clock.now) { take(.tick) }
    schedule.waits(model.isWaiting)
    if ending == nil, schedule.isDue(at: clock.now) { draw() }
  }

  private var deadline: Int64 {
    min(schedule.deadline, decoder.deadline ?? .max, link.retryAt ?? .max)
  }
}

// MARK: - What comes in

extension ConsoleDriver {
  private func take(_ inputs: [Input]) {
    for input in inputs { take(input) }
  }

  private func take(_ input: Input) {
    guard ending == nil else { return }
    for effect in model.update(input, at: clock.now) { perform(effect) }
    schedule.happened()
  }

  private func takeAndDraw(_ input: Input) {
    take(input)
    if ending == nil { draw() }
  }

  private func takeKeys() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      take(readTogether: decoder.feed(bytes[..<count], at: clock.now))
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      ending = .signal(SIGHUP)
    }
  }

  /// Each key has its frame, but a question that one key answers comes to the screen after the last of them: none that
  /// was read before it was meant for it.
  private func take(readTogether inputs: [Input]) {
    for (place, input) in inputs.enumerated() {
      take(input)
      let isLast = place == inputs.count - 1
      if ending == nil, isLast || !model.asksForOneKey { draw() }
    }
  }

  private func takeLines() {
    let stop = clock.now + Self.stint
    while ending == nil, clock.now < stop, let input = link.next(at: clock.now) { take(input) }
  }

  private func takeSignals() {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &numbers, numbers.count)
    for number in numbers.prefix(max(0, count)).map(Int32.init) {
      switch number {
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT:
        screen.comeBack()
        resize()
      default: ending = ending ?? .signal(number)
      }
    }
  }
}

// MARK: - What goes out

extension ConsoleDriver {
  private func draw() {
    let frame = model.render(size: size)
    screen.show(frame)
    schedule.wrote(frame.sight, at: clock.now)
    let effects = model.update(.frameWritten(frame.sight), at: clock.now)
    if !effects.isEmpty { schedule.happened() }
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .send(let line): link.send(line)
    case .reconnect: take(link.reset("what the gateway said could not be understood", at: clock.now))
    case .useTheme(let name): use(theme: name)
    case .readLog: readLog()
    case .write(let path, let text, let done): write(text, to: path, done)
    case .redraw: screen.forget()
    case .suspend: suspend()
    case .quit: ending = ending ?? .quit
    }
  }

  private func use(theme name: String) {
    do {
      screen.use(try shelf.theme(named: name))
    } catch {
      take(.message(error.description))
    }
  }

  private func readLog() {
    guard let path = options.log else {
      return take(.message("this gateway's log is not known here: it went where the gateway was started"))
    }
    guard let text = TextFile.end(of: path, atMost: 64 << 10) else {
      return take(.message("the log `\(path)` can't be read: \(ErrorNumber.last)"))
    }
    take(.log(path: path, text: text))
  }

  private func write(_ text: String, to path: String, _ done: String) {
    guard TextFile.create(path, text) else {
      return take(.message("`\(path)` can't be written: \(ErrorNumber.last)"))
    }
    take(.message(done))
  }

  private func suspend() {
    screen.suspend()
    resize()
  }

  private func resize() {
    size = screen.resize()
    takeAndDraw(.resize(size))
  }
}
