import Console
import Testing

@testable import Terminal

@Suite("Themes")
struct ThemeShelfTests {
  @Test("that the program brings are found by name")
  func builtIn() throws {
    let shelf = ThemeShelf { _ in nil }
    #expect(shelf.names == Theme.builtInNames)
    for name in shelf.names { #expect(try shelf.theme(named: name).name == name) }
  }

  @Test("lie where the user's configuration lies")
  func directory() {
    #expect(ThemeShelf { ["HOME": "/home/ana"][$0] }.directory == "/home/ana/.config/sluice/themes")
    #expect(ThemeShelf { ["HOME": "/h", "XDG_CONFIG_HOME": "/c"][$0] }.directory == "/c/sluice/themes")
  }

  @Test("that nobody knows are an error that names those there are")
  func unknown() {
    #expect {
      try ThemeShelf { _ in nil }.theme(named: "../../etc/passwd")
    } throws: { error in
      "\(error)".hasPrefix("there is no theme `../../etc/passwd`; there are dark,")
        && (error as? TerminalError)?.exitCode == 64
    }
  }
}
