import Feed

extension Model {
  /// Takes one thing that happened, at a time in milliseconds since 1970 that never runs backwards, and says what the
  /// driver must do.
  public mutating func update(_ input: Input, at now: Int64) -> [Effect] {
    self.now = max(self.now, now)
    switch input {
    case .key(let key): take(key)
    case .paste(let text): paste(text)
    case .mouse(let event): take(event)
    case .resize(let size): resize(to: size)
    case .background(let background): follow(background)
    case .tick: tick()
    case .frameWritten(let sight): note(sight)
    case .connection(let connection): take(connection)
    case .arrival(let arrival): take(arrival)
    case .log(let path, let text): showLog(path: path, text: text)
    case .message(let text): say(text)
    }
    settle()
    defer { effects = [] }
    return effects
  }

  /// In another width lines are other lines, so that what was seen of a call's page counts no more. A question that has
  /// no room is not on the screen.
  private mutating func resize(to size: Size) {
    if size.columns != self.size.columns { forgetSeenLines() }
    self.size = size
    if isTooSmall {
      prompt?.hide()
    } else if !pages.isEmpty {
      // A text that takes fewer lines now is not left behind.
      move(by: 0)
    }
  }

  private mutating func forgetSeenLines() {
    for index in pages.indices {
      guard case .call(var view) = pages[index] else { continue }
      view.seenLines = SeenLines()
      pages[index] = .call(view)
    }
  }

  private mutating func tick() {
    if filter.hangsOnTime { applyFilter() }
  }

  /// A frame is on the screen: what it showed counts as seen, what it asked as asked.
  private mutating func note(_ sight: Sight) {
    sightings.note(sight, at: now)
    if let number = sight.prompt, prompt?.number == number { prompt?.show(at: now) }
    guard let digest = sight.digest else { return }
    switch pages.last {
    case .call(var view)? where sight.call == view.id:
      view.seenLines.note(sight.lines, of: digest)
      pages[pages.count - 1] = .call(view)
    case .text(var view)? where sight.call == nil:
      view.seenLines.note(sight.lines, of: digest)
      pages[pages.count - 1] = .text(view)
    default: break
    }
  }

  /// What follows from time and from what is known, whatever the input was.
  private mutating func settle() {
    sweepGhosts(endedBefore: now - HeldList.ghostMilliseconds)
    closeStalePrompt()
    askForDetails()
    layOutArguments()
  }

  /// The arguments of the call on top are laid out once, not frame by frame.
  private mutating func layOutArguments() {
    guard case .call(var view)? = pages.last, let sheet = sheet(of: view) else { return }
    guard view.arguments?.key != ArgumentTable.Key(sheet, columns: size.columns) else { return }
    view.arguments = ArgumentTable(sheet, glyphs: glyphs, columns: size.columns)
    pages[pages.count - 1] = .call(view)
  }

  /// Lets ghosts go. A call that comes under the cursor by itself must be looked at anew.
  mutating func sweepGhosts(endedBefore moment: Int64) {
    if held.sweep(endedBefore: moment), let selected = held.selected { sightings.forget(selected) }
  }

  mutating func applyFilter() {
    let filter = filter
    let now = now
    feed.filter { filter.isEmpty || filter.admits($0, at: now) }
  }
}
