import Feed
import Testing

@testable import Console

/// What the feed says of policies: what happened first, the file last.
@Suite struct EventWordsTests {
  private static let file = "/home/ana/.config/sluice/policies/srv01.json"
  private static let warning = "\(file):3:5: warning: no tool is called `x`"

  private static func reloaded(warnings: [String], by person: String? = nil) -> Event.Body {
    .policyReloaded(PolicyReloaded(server: "srv01", file: file, hash: "ab", warnings: warnings, by: person))
  }

  private static let waiting = Event.Body.policyWaiting(PolicyWaiting(server: "srv01", file: file, hash: "ab"))

  private static let table: [(Event.Body, String, [String])] = [
    (waiting, "waits: Enter on it in Rules, srv01.json", [file]),
    (reloaded(warnings: []), "read, srv01.json", [file]),
    (reloaded(warnings: [warning]), "read, 1 warning, srv01.json", [file, warning]),
    (reloaded(warnings: [], by: "ana"), "put in force by ana, srv01.json", [file]),
  ]

  @Test func theVerbComesFirstAndTheFileLast() {
    for (event, text, details) in Self.table {
      let words = EventWords(event) { "\($0)" }
      #expect(words?.text == text)
      #expect(words?.details == details)
    }
  }

  @Test func aRowOfASmallScreenTellsWhatToDo() {
    var room = Room(holds: [])
    room.happen(Self.waiting)
    #expect(room.text.contains(" policy             srv01           waits: Enter on it in Rules, srv01…\n"))
    room.happen(Self.reloaded(warnings: [Self.warning]))
    #expect(room.text.contains(" policy             srv01           read, 1 warning, srv01.json\n"))
  }

  @Test func thePageOfTheRowHasThePathAndTheWarnings() {
    var room = Room(holds: [])
    room.happen(Self.reloaded(warnings: [Self.warning]))
    room.press("\r")
    #expect(room.text.contains("\n \(Self.file)\n"))
    #expect(room.text.contains("\n \(Self.file):3:5: warning: no tool"))
  }
}
