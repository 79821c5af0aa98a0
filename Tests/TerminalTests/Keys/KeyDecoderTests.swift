import Console
import Testing

@testable import Terminal

@Suite("Bytes of the terminal")
struct KeyDecoderTests {
  private static let sequences: [(bytes: String, inputs: [Input])] = [
    ("\u{1B}[A", [.key(.up)]), ("\u{1B}[B", [.key(.down)]), ("\u{1B}[C", [.key(.right)]), ("\u{1B}[D", [.key(.left)]),
    ("\u{1B}OA", [.key(.up)]), ("\u{1B}OB", [.key(.down)]), ("\u{1B}OC", [.key(.right)]), ("\u{1B}OD", [.key(.left)]),
    ("\u{1B}[1;5A", [.key(.up)]), ("\u{1B}[H", [.key(.home)]), ("\u{1B}[F", [.key(.end)]),
    ("\u{1B}[1~", [.key(.home)]), ("\u{1B}[4~", [.key(.end)]), ("\u{1B}[7~", [.key(.home)]),
    ("\u{1B}[8~", [.key(.end)]), ("\u{1B}OH", [.key(.home)]), ("\u{1B}OF", [.key(.end)]),
    ("\u{1B}[5~", [.key(.pageUp)]), ("\u{1B}[6~", [.key(.pageDown)]), ("\u{1B}[3~", [.key(.delete)]),
    ("\u{1B}[Z", [.key(.backtab)]), ("\u{1B}OM", [.key(.enter)]), ("\u{1B}Oq", [.key(.char("1"))]),
    ("\u{1B}[<0;12;5M", [.mouse(MouseEvent(.press, at: Place(row: 4, column: 11)))]),
    ("\u{1B}[<64;1;1M", [.mouse(MouseEvent(.scrollUp, at: Place(row: 0, column: 0)))]),
    ("\u{1B}[<65;1;1M", [.mouse(MouseEvent(.scrollDown, at: Place(row: 0, column: 0)))]),
    ("\u{1B}[M !!", [.mouse(MouseEvent(.press, at: Place(row: 0, column: 0)))]),
    ("\u{1B}[200~ay\u{1B}[A\r\u{1B}[201~", [.paste("ay\u{1B}[A\r")]),
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", [.background(.light)]),
    ("\u{1B}]11;rgb:ff/fa/eb\u{7}", [.background(.light)]),
    ("\u{1B}]11;rgb:1e1e/aaaa/2e2e\u{7}", [.background(.light)]),
    ("\u{1B}]11;rgb:0/2b/36\u{1B}\\", [.background(.dark)]),
    ("\u{1B}]11;rgba:ffff/ffff/ffff/8000\u{7}", [.background(.light)]),
    ("é", [.key(.char("é"))]), ("漢", [.key(.char("漢"))]), ("🙂", [.key(.char("🙂"))]),
  ]

  /// Sequences that mean nothing here: they must vanish, letters and all.
  private static let foreign = [
    "\u{1B}[[A", "\u{1B}[[E", "\u{1B}[11~", "\u{1B}[24~", "\u{1B}OP", "\u{1B}OS", "\u{1B}[15;2~", "\u{1B}[I",
    "\u{1B}]11;rgb:aaaa/yyyy/aaaa\u{7}", "\u{1B}]11;rgb:aa/aa\u{1B}\\", "\u{1B}]10;rgb:aa/aa/aa\u{7}",
    "\u{1B}]52;c;" + String(repeating: "aayy", count: 100) + "\u{1B}\\",
    "\u{1B}[<0;12;5m", "\u{1B}[<35;1;1M", "\u{1B}[?1;2c", "\u{1B}[97;5u", "\u{1B}O5a", "\u{1B}[2~", "\u{1B}[M#aa",
    "\u{1B}[" + String(repeating: "9;", count: 100) + "y",
  ]

  @Test("are the keys they stand for", arguments: sequences)
  func whole(_ bytes: String, _ inputs: [Input]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8, at: 0) == inputs)
    #expect(decoder.state == .ground)
  }

  @Test("mean the same wherever a slow line cuts them, but for an Esc that has acted", arguments: sequences)
  func cut(_ bytes: String, _ inputs: [Input]) {
    let all = Array(bytes.utf8)
    for place in all.indices.dropFirst() {
      var decoder = KeyDecoder()
      var read = decoder.feed(all[..<place], at: 0)
      read += decoder.expire(at: 400)
      read += decoder.feed(all[place...], at: 450)
      let escape: [Input] = place == 1 && all[0] == 0x1B ? [.key(.escape)] : []
      #expect(read == escape + inputs, "cut at \(place)")
    }
  }

  @Test("of keys that mean nothing here vanish, however they are cut", arguments: foreign)
  func vanish(_ bytes: String) {
    let all = Array(bytes.utf8)
    for place in all.indices {
      var decoder = KeyDecoder()
      let read = decoder.feed(all[..<place], at: 0) + decoder.expire(at: 100) + decoder.feed(all[place...], at: 450)
      #expect(read.allSatisfy { $0 == .key(.escape) }, "cut at \(place): \(read)")
    }
  }

  @Test("never approve when every byte of an arrow comes alone")
  func byteByByte() {
    for arrow in ["\u{1B}[A", "\u{1B}[D", "\u{1B}OA", "\u{1B}OD", "\u{1B}[1;2D"] {
      var decoder = KeyDecoder()
      var read: [Input] = []
      var now: Int64 = 0
      for byte in arrow.utf8 {
        read += decoder.feed([byte], at: now)
        now += 499
        read += decoder.expire(at: now)
      }
      #expect(read == [.key(.escape), .key(arrow.hasSuffix("A") ? .up : .left)])
    }
  }

  @Test("that are Esc alone act within 25 milliseconds")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 1000) == [])
    #expect(decoder.deadline == 1025)
    #expect(decoder.expire(at: 1024) == [])
    #expect(decoder.expire(at: 1025) == [.key(.escape)])
  }

  @Test("after a lone Esc are keys again, at once or after half a second")
  func afterEscape() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: 0) + decoder.expire(at: 25)
    #expect(decoder.feed("j".utf8, at: 100) == [.key(.char("j"))])
    _ = decoder.feed([0x1B], at: 1000) + decoder.expire(at: 1025)
    #expect(decoder.expire(at: 1525) == [])
    #expect(decoder.feed("O".utf8, at: 1600) == [.key(.char("O"))])
  }

  @Test("that come together with Esc are none: Alt and a letter decides nothing, and leaves nothing")
  func alt() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}a".utf8, at: 0) == [])
    #expect(decoder.feed("\u{1B}\u{1B}y".utf8, at: 100) == [.key(.escape)])
    #expect(decoder.feed("\u{1B}\u{7F}".utf8, at: 150) == [.key(.ctrl("w"))], "a word is erased, and its field stays")
    #expect(decoder.feed("j".utf8, at: 200) == [.key(.char("j"))])
  }

  @Test("below the letters are keys and control keys")
  func control() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0x01, 0x03, 0x04, 0x0C, 0x15, 0x1A], at: 0)
        == "acdluz".unicodeScalars.map { .key(.ctrl($0)) })
    #expect(
      decoder.feed([0x0D, 0x0A, 0x09, 0x7F, 0x08], at: 0)
        == [.key(.enter), .key(.enter), .key(.tab), .key(.backspace), .key(.backspace)])
    #expect(decoder.feed([0x00, 0x1C, 0x1F], at: 0) == [])
  }

  @Test("that are no UTF-8 are no keys")
  func invalid() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC0, 0xAF, 0xFF, 0xE2, 0x82, 0x61], at: 0) == [.key(.char("a"))])
    #expect(decoder.feed([0xED, 0xA0, 0x80], at: 0) == [])
  }

  @Test("of a paste are one text, which ends also when its end never comes")
  func paste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~a y".utf8, at: 0) == [])
    #expect(decoder.feed("a".utf8, at: 1999) == [])
    #expect(decoder.expire(at: 3999) == [.paste("a ya")])
    #expect(decoder.feed("j".utf8, at: 4000) == [.key(.char("j"))])
  }

  @Test("of a huge paste are cut at a mebibyte, and its end is still found")
  func hugePaste() {
    var decoder = KeyDecoder()
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: KeyDecoder.pasteLimit + 1000)
    let read = decoder.feed(Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~a".utf8), at: 0)
    #expect(read.count == 2)
    #expect(read.last == .key(.char("a")))
    guard case .paste(let pasted)? = read.first else {
      Issue.record("must be a paste")
      return
    }
    #expect(pasted.utf8.count <= KeyDecoder.pasteLimit)
  }

  @Test("in any order do no harm")
  func noise() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var decoder = KeyDecoder()
      var now: Int64 = 0
      for _ in 0..<200 {
        let byte =
          [0x1B, UInt8(ascii: "["), UInt8(ascii: "O"), .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
        _ = decoder.feed([byte], at: now)
        now += .random(in: 0...600, using: &generator)
        _ = decoder.expire(at: now)
      }
      #expect(decoder.expire(at: now + 5000).count <= 1)
      #expect(decoder.expire(at: now + 10_000) == [])
    }
  }
}
