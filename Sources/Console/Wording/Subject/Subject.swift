import MCP
import Text

/// What a call asks for, in as few words as there is room: `6 × 1024×1024 runware:101@1`.
///
/// It is read from the names of the arguments, whatever the tool. The parts stand in order of weight and hold
/// strangers' text as it came.
public struct Subject: Sendable, Equatable {
  /// A piece of it.
  struct Part: Sendable, Equatable {
    var text: String
    /// Whether it is put together by the console from numbers, and no stranger's text.
    var isMeasure = false
    /// A shorter form for where the whole has no room.
    var brief: String?
  }

  let parts: [Part]

  /// A row with no room left for less than this shows no further part.
  private static let leastRoom = 8
  private static let mostParts = 4

  init(parts: [Part]) {
    self.parts = parts
  }

  /// The subject of a call with these arguments, or with what a record keeps of them.
  ///
  /// - Parameter mayBeCut: whether length, digest and beginning may stand in their place; else it is the agent that wrote
  ///   members of these names.
  public init(arguments: JSON?, mayBeCut: Bool = true) {
    let excerpt = mayBeCut ? arguments.flatMap { Excerpt($0) } : nil
    let reader = SubjectReader(
      arguments: excerpt?.members ?? arguments?.object ?? JSONObject(), mayBeCut: mayBeCut)
    let parts = Array(reader.read().prefix(Self.mostParts))
    if parts.isEmpty, let excerpt { self.init(argumentBytes: excerpt.length) } else { self.init(parts: parts) }
  }

  /// The subject of a call of whose arguments only the size is known: `22 KiB of arguments`.
  init(argumentBytes: Int) {
    self.init(parts: [Part(text: "\(Count.size(argumentBytes)) of arguments", isMeasure: true)])
  }

  var isEmpty: Bool { parts.isEmpty }

  /// The parts that have room, in exactly so many columns. The first always stands there, cut if need be.
  public func text(_ columns: Int, _ glyphs: Glyphs) -> String {
    var text = ""
    for part in parts {
      let room = columns - text.displayColumns - (text.isEmpty ? 0 : 1)
      let form = part.text.utf8.count > room && part.text.displayColumns > room ? part.brief ?? part.text : part.text
      let shown = glyphs.cut(part.isMeasure ? glyphs.words(form) : form, room)
      let isWhole = !shown.hasSuffix(glyphs.ellipsis) || form.hasSuffix(glyphs.ellipsis)
      if !text.isEmpty && (room < 1 || !isWhole && room < Self.leastRoom) { break }
      text += (text.isEmpty ? "" : " ") + shown
      if !isWhole { break }
    }
    return text.padded(to: columns)
  }
}
