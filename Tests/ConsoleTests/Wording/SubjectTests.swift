import MCP
import Testing

@testable import Console

/// What a call asks for, read from the names of its arguments.
@Suite struct SubjectTests {
  static let table: [(JSON, Int, String)] = [
    (["numberResults": 6, "width": 1024, "height": 1024, "positivePrompt": "lamp"], 17, "6 × 1024×1024"),
    (["numberResults": 6, "width": 1024, "height": 1024, "model": "runware:101@1"], 35, "6 × 1024×1024 runware:101@1"),
    (["numberResults": 5, "width": 1024, "height": 1024], 12, "5 × 1024²"),
    (["numberResults": 5, "width": 1920, "height": 1080], 12, "5 × 1920×10…"),
    (["duration": 10, "width": 1920, "height": 1080], 17, "10 s 1920×1080"),
    (["amount": "480.00", "currency": "EUR", "order_id": "ord_8841"], 17, "480.00 EUR"),
    (
      ["order_id": "ord_8841", "amount": "480.00", "currency": "EUR", "reason": "arrived broken"], 34,
      "480.00 EUR ord_8841 \"arrived brok…"
    ),
    (["to": "a@b.c"], 17, "to 1 address"), (["to": ["a", "b", "c"]], 17, "to 3 addresses"),
    (["search": "walnut lamp"], 17, "\"walnut lamp\""), (["upscaleFactor": 2], 17, "× 2"),
    (["imagePath": "/home/ana/lamp.png"], 30, "/home/ana/lamp.png"), (["whatever": "text"], 17, "\"text\""),
    (["whatever": 7], 17, "whatever 7"), ([:], 17, ""), (["path": "/a\u{202E}b"], 17, "/a‹202E›b"),
    (["q": "line\nbreak"], 20, "\"line‹LF›break\""), (["negativePrompt": "x", "prompt": "y"], 17, "\"y\""),
  ]

  @Test(arguments: table)
  func itSaysWhatIsAskedInTheRoomThereIs(arguments: JSON, columns: Int, text: String) {
    let subject = Subject(arguments: arguments).text(columns, .unicode)
    #expect(subject.trimmedEnd == text)
    #expect(subject.displayColumns == columns)
  }

  @Test func inASCIIItIsASCII() {
    for (arguments, columns, _) in Self.table {
      #expect(Subject(arguments: arguments).text(columns, .ascii).utf8.allSatisfy { $0 < 0x7F })
    }
  }
}
