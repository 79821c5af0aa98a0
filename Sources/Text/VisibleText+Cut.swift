extension VisibleText {
  /// The text on one line of at most so many columns. What does not fit is cut, and the cut is seen: `…`.
  ///
  /// A kept line feed ends the line, as a cut does if anything follows it.
  public func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if let line = plainLine(columns) ?? asciiLine(columns) { return line }
    var line = Line()
    var whole = true
    for piece in pieces {
      guard !piece.isLineFeed, line.columns + piece.columns <= columns else {
        whole = false
        break
      }
      line.append(piece)
    }
    return whole ? line.text : line.cut(to: columns, with: ellipsis)
  }

  /// The quick way for what nearly all lines begin with: printable ASCII, of which each character takes a column.
  private func plainLine(_ columns: Int) -> String? {
    var raw = raw
    return raw.withUTF8 { bytes in
      guard bytes.prefix(columns).allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      if bytes.count <= columns { return String(decoding: bytes, as: UTF8.self) }
      // A mark would belong to the character before it.
      guard bytes[columns] < 0x80 else { return nil }
      return String(decoding: bytes.prefix(columns - 1), as: UTF8.self) + ellipsis
    }
  }

  /// Nearly as quick: ASCII with control characters. Nothing joins two of its characters.
  private func asciiLine(_ columns: Int) -> String? {
    var raw = raw
    return raw.withUTF8 { bytes in
      var (line, width) = ([] as [UInt8], 0)
      // How many bytes of the line stay if it is cut.
      var kept = 0
      var rest = bytes[...]
      while true {
        let plain = rest.prefix(columns - width).prefix { (0x20..<0x7F).contains($0) }
        line += plain
        width += plain.count
        if !plain.isEmpty { kept = line.count - (width < columns ? 0 : 1) }
        rest = rest[plain.endIndex...]
        guard let byte = rest.popFirst() else { return String(decoding: line, as: UTF8.self) }
        guard byte < 0x80 else { return nil }
        let piece = piece(for: byte)
        guard !piece.isLineFeed, width + piece.columns <= columns else {
          return String(decoding: line[..<kept], as: UTF8.self) + ellipsis
        }
        line += piece.text.utf8
        width += piece.columns
        if width < columns { kept = line.count }
      }
    }
  }

  private func piece(for byte: UInt8) -> Piece {
    if byte == UInt8(ascii: "\n"), newline == .keep { return piece(for: Cluster(content: .lineFeed, hidden: nil)) }
    return repertoire == .unicode ? Self.unicodePieces[Int(byte)] : Self.asciiPieces[Int(byte)]
  }

  /// What is shown for every character of ASCII.
  private static let unicodePieces = pieces(for: .unicode)
  private static let asciiPieces = pieces(for: .ascii)

  private static func pieces(for repertoire: Repertoire) -> [Piece] {
    let text = VisibleText("", repertoire: repertoire)
    return (0..<0x80 as Range<UInt8>).map { byte in
      let scalar = Unicode.Scalar(byte)
      if (0x20..<0x7F).contains(byte) { return Piece(text: String(scalar), columns: 1) }
      return text.piece(for: Cluster(content: .escaped(scalar), hidden: nil))
    }
  }
}
