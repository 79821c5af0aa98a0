import Feed
import Testing

@testable import Console

/// One table dispatches, draws the key line and makes the help page.
@Suite struct BindingsTests {
  @Test(arguments: Context.allCases)
  func noKeyMeansTwoThings(context: Context) {
    var seen: [Key: Action] = [:]
    for binding in Bindings.all where binding.contexts.contains(context) {
      for key in binding.keys { #expect(seen.updateValue(binding.action, forKey: key) == nil, "\(key) in \(context)") }
    }
  }

  @Test func everyKeyIsInHelp() {
    var room = Room(columns: 100, rows: 150)
    room.press("?")
    for binding in Bindings.all {
      #expect(room.text.contains(binding.help), "\(binding.label)")
    }
  }

  @Test(arguments: [60, 80])
  func helpIsCutNowhere(columns: Int) {
    var room = Room(columns: columns, rows: 200)
    room.press("?")
    let words = room.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for binding in Bindings.all { #expect(words.contains(binding.help), "\(binding.label)") }
    for usage in Command.allCases.flatMap({ $0.usages }) { #expect(words.contains("\(usage.typed) ")) }
    for standing in CallStanding.all { #expect(words.contains(standing.word)) }
  }

  @Test(arguments: [80, 120])
  func theKeyLineHasOnlyKeysThatWork(columns: Int) {
    let room = Room(columns: columns, rows: 40)
    let line = room.text.split(separator: "\n").last.map(String.init) ?? ""
    for key in ["e edit", "A ", "D ", "+ "] { #expect(!line.contains(key)) }
    #expect(line.hasPrefix(" a approve  d deny"))
    #expect(line.hasSuffix("?"))
  }

  @Test func aCallThatHasEndedOffersNoDecision() {
    var room = Room(holds: [Pictures.holds[3]])
    room.press("\r")
    #expect(room.keys.hasPrefix(" a approve  d deny  / find"))
    room.happen(.callResolved(resolved(4127, .approved, by: "ben")))
    #expect(room.keys == " / find  q back  ?")
  }

  @Test func whereNobodyWaitsNothingIsThereToDecide() {
    #expect(Room(holds: []).keys == " Enter open  / filter  ?")
  }

  @Test func underAPromptAllOtherKeysAreDim() {
    var room = Room()
    room.wait(300)
    #expect(room.role(ofKeyAt: 1) == .key)
    room.press("/")
    #expect(room.keys.hasPrefix(" a approve"))
    for column in 0..<80 { #expect(room.role(ofKeyAt: column) != .key) }
  }

  @Test func inATextKeysForMatchesComeWithTheSearch() {
    var room = Room()
    room.press("?")
    #expect(room.keys == " / find  q back")
    room.press("/call\r")
    #expect(room.keys == " n next match  N previous  / find  q back")
  }

  @Test func onRulesKeysThatWouldChangeNothingAreDim() {
    var room = Room()
    room.press("2")
    let columns = ["m max", "c back", "u undo"].map { room.keys.column(of: $0) }
    #expect(columns.map(room.role(ofKeyAt:)) == [.dim, .dim, .dim])
    #expect(room.role(ofKeyAt: 1) == .key)
    room.press("jjjj")
    #expect(columns.map(room.role(ofKeyAt:)) == [.dim, .key, .dim], "imageMasking has an override")
  }

  @Test func helpIsOpenedOnce() {
    var room = Room()
    room.press("??q")
    #expect(room.text.hasPrefix(" Sluice  1 LIVE"))
  }

  @Test func whileACallIsNotYetSeenItsKeysAreDim() {
    var room = Room()
    let place = Place(row: 23, column: 1)
    #expect(room.frame[place].role == .dim)
    room.wait(300)
    #expect(room.frame[place].role == .key)
  }
}

extension Room {
  /// The key line.
  fileprivate var keys: String { String(lines[size.rows - 1]) }

  fileprivate func role(ofKeyAt column: Int) -> Role { frame[Place(row: size.rows - 1, column: column)].role }
}

extension String {
  fileprivate func column(of part: String) -> Int {
    firstRange(of: part).map { distance(from: startIndex, to: $0.lowerBound) } ?? -1
  }
}
