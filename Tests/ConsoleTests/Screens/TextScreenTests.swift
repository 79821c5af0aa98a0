import Testing

@testable import Console

/// Texts are read, searched, and left.
@Suite struct TextScreenTests {
  @Test func theLogOpensAtItsEnd() {
    var room = Room()
    room.press(":log\r")
    #expect(room.effects == [.readLog])
    let text = (1...100).map { "line \($0)" }.joined(separator: "\n")
    room.give(.log(path: "/tmp/sluice.log", text: text))
    #expect(room.text.contains("log /tmp/sluice.log"))
    #expect(room.text.contains("line 100"))
    room.press("g")
    #expect(room.text.contains(" line 1\n"))
  }

  @Test func searchGoesToTheNextMatchAndAround() {
    var room = Room()
    let text = (1...100).map { "line \($0)" }.joined(separator: "\n")
    room.give(.log(path: "log", text: text))
    room.press("g/LINE 9\r")
    #expect(room.model.reading?.top == 8)
    room.press("n")
    #expect(room.model.reading?.top == 89)
    room.press("N")
    #expect(room.model.reading?.top == 8)
    room.press("/absent\r")
    #expect(room.message.contains("`absent` is not in this text"))
  }

  @Test func escLeavesTheSearchThenThePage() {
    var room = Room()
    room.press("?/mark\r\u{1B}")
    #expect(room.model.pages.count == 1)
    room.press("\u{1B}")
    #expect(room.model.pages.isEmpty)
  }

  @Test func aThemeIsChangedByName() {
    var room = Room()
    room.press(":theme light\r")
    #expect(room.effects == [.useTheme("light")])
    room.press(":theme pink\r")
    #expect(room.message.contains("no theme `pink`; there are dark, light"))
  }

  @Test func anUnknownCommandNamesTheKnownOnes() {
    var room = Room()
    room.press(":exit\r")
    #expect(room.message.contains("no command `exit`: :theme :lockdown :log :export :quit :help"))
  }
}
