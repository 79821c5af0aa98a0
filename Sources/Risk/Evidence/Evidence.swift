import Text

/// One thing that speaks for a deed, and where it stands.
struct Evidence: Equatable {
  let deed: Deed
  /// Names the place and quotes it: "name: `refund`".
  let source: String

  init(deed: Deed, source: String) {
    self.deed = deed
    self.source = source
  }

  init(_ deed: Deed, _ place: String, quoting words: String) {
    self.deed = deed
    source = "\(place): `\(VisibleText(words).cut(to: 60))`"
  }
}
