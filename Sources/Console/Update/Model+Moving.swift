import Feed

extension Model {
  /// Rows that a page key moves by.
  var pageHeight: Int {
    switch pages.last {
    case .call?, .text?: readingHeight
    case nil:
      switch screen {
      case .live: LiveLayout(self, size: size).feedRows.count
      case .rules: RulesLayout(self, size: size).rows.count
      }
    }
  }

  /// Rows of the page that lies on top.
  private var readingHeight: Int { ReadingLayout(size: size, hasHeading: context == .call).height }

  mutating func move(by distance: Int) {
    if scroll(by: distance) { return }
    switch (screen, focus) {
    case (.rules, _): rules.move(by: distance)
    case (.live, .held) where !held.isEmpty: held.move(by: distance)
    case (.live, _):
      focus = .feed
      feed.move(by: distance, height: pageHeight)
    }
  }

  mutating func moveToFirst() {
    if scroll(by: -1_000_000) { return }
    switch (screen, focus) {
    case (.rules, _): rules.move(by: -1_000_000)
    case (.live, .held) where !held.isEmpty: held.move(by: -1_000_000)
    case (.live, _):
      focus = .feed
      feed.moveToFirst(height: pageHeight)
    }
  }

  mutating func moveToLast() {
    if scroll(by: 1_000_000) { return }
    switch (screen, focus) {
    case (.rules, _): rules.move(by: 1_000_000)
    case (.live, .held) where !held.isEmpty: held.move(by: 1_000_000)
    case (.live, _): feed.follow()
    }
  }

  /// Moves in the page that lies on top; false if there is none.
  private mutating func scroll(by distance: Int) -> Bool {
    guard let page = pages.last else { return false }
    let lines = lineCount(of: page)
    let height = readingHeight
    setReading { $0.move(by: distance, lines: lines, height: height) }
    return true
  }

  /// Changes where the reader of the top page is.
  mutating func setReading(_ change: (inout Reading) -> Void) {
    switch pages.last {
    case .call(var view)?:
      change(&view.reading)
      pages[pages.count - 1] = .call(view)
    case .text(var view)?:
      change(&view.reading)
      pages[pages.count - 1] = .text(view)
    case nil: break
    }
  }

  var reading: Reading? {
    switch pages.last {
    case .call(let view)?: view.reading
    case .text(let view)?: view.reading
    case nil: nil
    }
  }

  /// Puts the cursor into one of Live's lists. While it is among the held calls, the feed follows.
  mutating func go(to focus: Focus) {
    self.focus = held.isEmpty ? .feed : focus
    if self.focus == .held { feed.follow() }
  }

  /// `n` and `N`: the next match where something is searched for, else the next held call.
  mutating func next(forward: Bool) {
    if let reading, !reading.search.isEmpty || context == .text { return nextMatch(forward: forward) }
    let open = held.open
    guard !open.isEmpty else { return say("nobody waits") }
    go(to: .held)
    let here = held.selected.flatMap { selected in open.firstIndex { $0.id == selected } }
    let step = forward ? 1 : open.count - 1
    let entry = open[here.map { ($0 + step) % open.count } ?? 0]
    held.select(entry.id)
    screen = .live
    if case .call? = pages.last { pages[pages.count - 1] = .call(CallView(id: entry.id)) }
  }

  private mutating func nextMatch(forward: Bool) {
    guard let page = pages.last, let reading else { return }
    guard !reading.search.isEmpty else { return say("nothing is searched for: / finds") }
    guard let place = reading.match(in: lineTexts(of: page), forward: forward) else {
      return say("`\(reading.search)` is not in this text")
    }
    let height = readingHeight
    let count = lineCount(of: page)
    setReading { $0.top = 0 }
    setReading { $0.move(by: place, lines: count + height, height: height) }
  }

  mutating func open() {
    switch screen {
    case .rules:
      guard let row = rules.cursor else { return }
      if row.tool != nil || rules.server(row)?.hasTroublePage == true {
        let definition = DefinitionChange(row, rules.tool(row))
        pages.append(.text(TextView(content: .rule(row), definition: definition)))
      } else if let change = rules.server(row).flatMap(PolicyChange.init) {
        pages.append(.text(TextView(content: .policy(change))))
      } else {
        rules.toggleFold()
      }
    case .live where focus == .held && !held.isEmpty:
      if let entry = held.selectedEntry { pages.append(.call(CallView(id: entry.id))) }
    case .live:
      guard let row = feed.current else { return }
      switch row.content {
      case .call(let call): pages.append(.call(CallView(id: call.decided.call)))
      case .event(let words): pages.append(.text(TextView(content: .event(words))))
      }
    }
  }

  /// Esc: one step back; on a screen it clears marks, then the filter.
  mutating func goBack() {
    if !pages.isEmpty {
      if let reading, !reading.search.isEmpty { return setReading { $0.search = "" } }
      pages.removeLast()
    } else if !marks.isEmpty {
      marks = []
    } else if !filter.isEmpty {
      filter = CallFilter()
      applyFilter()
    }
  }

  /// `q`: one step back; on a screen it quits, and asks once if calls wait.
  mutating func leave() {
    if !pages.isEmpty {
      pages.removeLast()
    } else if held.openCount > 0 {
      openPrompt(.quit)
    } else {
      perform(.quit)
    }
  }
}
