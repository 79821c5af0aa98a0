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

  @Test(arguments: [80, 120])
  func theKeyLineHasOnlyKeysThatWork(columns: Int) {
    let room = Room(columns: columns, rows: 40)
    let line = room.text.split(separator: "\n").last.map(String.init) ?? ""
    for key in ["e edit", "A ", "D ", "+ "] { #expect(!line.contains(key)) }
    #expect(line.hasPrefix(" a approve  d deny"))
    #expect(line.hasSuffix("?"))
  }

  @Test func whileACallIsNotYetSeenItsKeysAreDim() {
    var room = Room()
    let place = Place(row: 23, column: 1)
    #expect(room.frame[place].role == .dim)
    room.wait(300)
    #expect(room.frame[place].role == .key)
  }
}
