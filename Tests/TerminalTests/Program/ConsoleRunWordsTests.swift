import Terminal
import Testing

@Suite("The console's command line")
struct ConsoleRunWordsTests {
  @Test(
    "is read and written as the same words",
    arguments: [
      (["--socket", "/run/a b.sock"], ConsoleRun(socket: "/run/a b.sock")),
      (["--theme", "light"], ConsoleRun(theme: "light")),
      (["--socket", "s", "--theme", "mono", "--ascii"], ConsoleRun(socket: "s", theme: "mono", ascii: true)),
      ([], ConsoleRun()),
    ])
  func plain(words: [String], run: ConsoleRun) {
    #expect(ConsoleRun(words: words) == run)
    #expect(run.words == words)
  }

  @Test(
    "is left to the argument parser where it is anything else",
    arguments: [
      ["--help"], ["--socket"], ["--socket=s"], ["--socket", "--ascii"], ["--socket", "a", "--socket", "b"], ["more"],
      ["--ascii", "--ascii"],
    ])
  func other(words: [String]) {
    #expect(ConsoleRun(words: words) == nil)
  }

  @Test("has no words for a path that looks like an option")
  func unwritable() {
    #expect(ConsoleRun(socket: "-s").words == nil)
    #expect(ConsoleRun(theme: "--ascii").words == nil)
  }
}
