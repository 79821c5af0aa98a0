import Feed

extension Model {
  /// SHA-256 of a held call's arguments as this screen draws them, so that the record can name what was decided upon.
  func fingerprint(of id: CallID) -> String? {
    guard let entry = held[id] else { return nil }
    let text = argumentLines(of: entry).map { $0 + "\n" }.joined()
    return SHA256.hex(Array(text.utf8))
  }

  /// The lines of the call's own page if that is open, else those of Live's pane.
  private func argumentLines(of entry: HeldEntry) -> [String] {
    let sheet = CallSheet(entry)
    if case .call(let view)? = pages.last, view.id == entry.id {
      return CallBody(sheet, of: view, model: self, columns: size.columns).argumentLines.map(\.text)
    }
    let layout = LiveLayout(self, size: size)
    let pane = CallPane(sheet, glyphs: glyphs, columns: layout.paneColumns, rows: layout.paneRows)
    return (layout.isWide ? pane.tall(self) : pane.flat(self)).arguments.map(\.text)
  }
}
