import Testing

@testable import Console

/// The theme goes by what the terminal writes on, until somebody chooses one.
@Suite struct BackgroundTests {
  private func model(followsBackground: Bool) -> Model {
    let setting = Setting(client: "test", themes: ["dark", "light"], followsBackground: followsBackground)
    return Model(setting: setting, now: Pictures.now)
  }

  @Test func aLightTerminalGetsTheLightTheme() {
    var model = model(followsBackground: true)
    #expect(model.update(.background(.light), at: Pictures.now) == [.useTheme("light")])
    #expect(model.update(.background(.light), at: Pictures.now) == [])
    #expect(model.update(.background(.dark), at: Pictures.now) == [.useTheme("dark")])
  }

  @Test func aChosenThemeStays() {
    var model = model(followsBackground: false)
    #expect(model.update(.background(.light), at: Pictures.now) == [])
    #expect(model.theme == "dark")
  }

  @Test func aThemeThatIsChosenLaterStays() {
    var room = Room()
    room.model.followsBackground = true
    room.press(":theme dark\r")
    room.give(.background(.light))
    #expect(room.model.theme == "dark")
  }
}
