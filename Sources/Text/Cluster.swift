/// One unit of a text: a character with its marks, a line feed, or something that only an escape may stand for.
struct Cluster: Equatable {
  enum Content: Equatable {
    /// Shown as it is.
    case shown(String, columns: Int)
    /// Shown as the scalar's label between brackets.
    case escaped(Unicode.Scalar)
    case lineFeed
  }

  let content: Content
  /// The hidden character that an escape stands for; nil if it is escaped only to keep the columns straight.
  let hidden: HiddenCharacter?
}
