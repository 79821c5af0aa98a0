import Feed
import MCP
import Testing
import Text

@testable import Console

/// What holds for every frame, whatever is in it and however large it is.
@Suite struct RenderTests {
  /// Text that tries to draw, to hide, or to push the columns out of line.
  static let hostile = [
    "\u{1B}[2J\u{1B}[H", "\u{202E}gpj.exe", "a\u{200B}b", "line\nbreak\r\n\t", "漢字漢字漢字漢字漢字漢字", "👩‍👩‍👧‍👦🇩🇪👍🏽",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "\u{E000}\u{E0041}", "\u{0}\u{7}\u{7F}\u{9B}31m",
    String(repeating: "W", count: 300), "שלום العربية", "\u{2028}\u{2029}\u{FEFF}", "ｆｕｌｌ", "plain", "",
    "×≤→✓ and “more”",
  ]

  private static func room(_ dice: inout Dice, glyphs: Glyphs) -> Room {
    let text = { (dice: inout Dice) in hostile.randomElement(using: &dice) ?? "" }
    let holds = (0..<Int.random(in: 0..<12, using: &dice)).map { index -> HeldCall in
      var call = decided(index, text(&dice), text(&dice), .hold)
      call.server = text(&dice)
      call.client = text(&dice)
      let reason = HoldReason(rule: text(&dice), text: text(&dice), because: text(&dice))
      let arguments = JSON.object(
        JSONObject([
          .init(key: text(&dice), value: .string(text(&dice))), .init(key: "n", value: 6),
          .init(key: "list", value: [.string(text(&dice))]),
        ]))
      return held(
        call, at: Pictures.now - 1_000, expiresAt: Pictures.now + 60_000, reasons: [reason], arguments: arguments)
    }
    let rows = Pictures.calls.map { row -> CallRow in
      var row = row
      row.decided.agent = text(&dice)
      row.decided.tool = text(&dice)
      row.decided.because = text(&dice)
      row.arguments = ["prompt": .string(text(&dice))]
      return row
    }
    var room = Room(holds: holds, recent: rows, glyphs: glyphs)
    room.happen(.serverDown(ServerDown(server: text(&dice), reason: text(&dice))))
    room.happen(.unknown(type: text(&dice), ["text": .string(text(&dice))]))
    return room
  }

  private static let keys = ["", "\r", "2", "?", "d", "a", "\t", "/risk", ":", " ", "2\r", "jj\r", "pG"]

  @Test(arguments: 0..<12)
  func everyRowIsAsWideAsTheScreenAndNothingHiddenIsDrawn(seed: UInt64) {
    var dice = Dice(seed: seed)
    var room = Self.room(&dice, glyphs: .unicode)
    for keys in Self.keys {
      room.press(keys)
      room.size = Size(columns: .random(in: 1..<170, using: &dice), rows: .random(in: 1..<60, using: &dice))
      room.give(.resize(room.size))
      check(room.frame)
      room.press("\u{1B}\u{1B}\u{1B}1")
    }
  }

  private func check(_ frame: Frame) {
    #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      #expect(cells.reduce(0) { $0 + Int($1.width) } == frame.size.columns)
      for (index, cell) in zip(cells.indices, cells) {
        #expect(HiddenCharacters.count(in: cell.text) == 0 && cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        #expect(cell.text.unicodeScalars.count <= 5)
        #expect(cell.isContinuation == cell.text.isEmpty)
        if cell.width == 2 { #expect(cells.indices.contains(index + 1) && cells[index + 1].isContinuation) }
        if !cell.isContinuation { #expect(DisplayWidth.columns(of: cell.text) == Int(cell.width)) }
      }
    }
  }

  @Test(arguments: 0..<6)
  func theASCIITwinIsASCII(seed: UInt64) {
    var dice = Dice(seed: seed)
    var room = Self.room(&dice, glyphs: .ascii)
    for keys in Self.keys {
      room.press(keys)
      for size in [Size(columns: 80, rows: 24), Size(columns: 130, rows: 40)] {
        let frame = room.model.render(size: size)
        #expect(frame.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
      }
      room.press("\u{1B}\u{1B}\u{1B}1")
    }
  }

  @Test func theASCIITwinStandsWhereTheUnicodeFrameStands() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      let unicode = Room(columns: size.columns, rows: size.rows, holds: [Pictures.holds[3]], recent: [])
      let ascii = Room(columns: size.columns, rows: size.rows, holds: [Pictures.holds[3]], recent: [], glyphs: .ascii)
      for (left, right) in zip(unicode.frame.cells, ascii.frame.cells) where left.text.utf8.allSatisfy({ $0 < 0x7F }) {
        if left.text != "\u{B2}" { #expect(left.text == right.text) }
      }
    }
  }

  @Test func underTheLeastSizeOneSentenceSaysWhatItNeeds() {
    let room = Room(columns: 59, rows: 16)
    #expect(room.text.split(separator: "\n").joined() == "Sluice needs 60 columns and 16 rows; here are 59 and 16.")
    #expect(room.frame.sight.call == nil)
  }

  @Test func atTheLeastSizeTheArgumentsAreStillThere() {
    var room = Room(columns: 60, rows: 16)
    room.press("N")
    #expect(room.text.contains("numberResults"))
    #expect(room.model.sightings.last.call == CallID(rawValue: 4127))
  }
}
