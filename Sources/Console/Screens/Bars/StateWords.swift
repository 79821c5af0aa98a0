/// Whether what is on the screen is what is: the one word at the right end of the title bar.
struct StateWords {
  let line: Line

  init(_ model: Model) {
    let glyphs = model.glyphs
    switch model.link.state {
    case .connecting:
      line = Line("\(glyphs.connecting) CONNECTING", .dim)
    case .replay(let start, let end):
      let done = max(0, model.link.lastSeq - start)
      line = Line("\(glyphs.replay) REPLAY \(min(99, 100 * done / max(1, end - start))) %", .flag)
    case .live:
      let isWide = model.size.columns >= LiveLayout.wideColumns
      let time = isWide ? " \(model.clock(model.now).full)" : ""
      line = Line("\(glyphs.live) LIVE", .live).adding(time, .dim)
    case .gap(let missing):
      line = Line("\(glyphs.gap) GAP \(Count.grouped(missing))", .alarm)
    case .gone(let since):
      line = Line("\(glyphs.gone) NO GATEWAY \(Stretch.left((model.now - since) / 1000 * 1000))", .alarm)
    }
  }
}
