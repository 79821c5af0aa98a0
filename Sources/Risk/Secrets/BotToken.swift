/// The tokens of chat bots, which begin with the bot's number.
enum BotToken {
  /// A token of Telegram around its colon: `123456789:AAE…`.
  static func find(at colon: Int, in text: Bytes, _ floor: Int) -> Range<Int>? {
    guard text.has(":AA", at: colon) else { return nil }
    let earliest = max(floor, colon - 11)
    let start = text[earliest..<colon].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? earliest
    let end = text[(colon + 1)...].firstIndex { !$0.isOfToken } ?? text.endIndex
    return (8...10).contains(colon - start) && end - colon > 33 ? start..<end : nil
  }

  /// A token of Discord: the number in Base64, six characters, and 27 or more.
  static func find(accountAt place: Int, in text: Bytes) -> Range<Int>? {
    guard let first = text[place...].prefix(30).firstIndex(where: { !$0.isOfToken }), first - place >= 23,
      text.has(".", at: first), text.has(".", at: first + 7), text[first + 1..<first + 7].allSatisfy(\.isOfToken)
    else { return nil }
    let start = first + 8
    let end = text[start...].firstIndex { !$0.isOfToken } ?? text.endIndex
    return end - start >= 27 ? place..<end : nil
  }
}
