import Testing

@testable import Scan

@Suite("Lines for a shell")
struct ShellScriptTests {
  @Test(
    "are read as a shell would",
    arguments: [
      ("npx -y foo", [["npx", "-y", "foo"]]), ("", []), ("  ", []), ("a 'b c' \"d e\"f", [["a", "b c", "d ef"]]),
      (#"a\ b "c\"d" 'e\f'"#, [["a b", "c\"d", #"e\f"#]]), ("a '' b", [["a", "", "b"]]),
      ("cd /x && A=b c;d|e &f", [["cd", "/x"], ["A=b", "c"], ["d"], ["e"], ["f"]]),
      ("(a b)\n`c d`", [["a", "b"], ["c", "d"]]), ("a>b <c", [["a", "b", "c"]]), ("a 'b", [["a", "b"]]),
      ("a \\", [["a", ""]]), ("x $A \"${B} c\"", [["x", "$A", "${B} c"]]),
    ])
  func commands(line: String, commands: [[String]]) {
    let script = ShellScript(line)
    #expect(script.commands.map { $0.map(\.text) } == commands)
  }

  @Test("each word knows where it stands, with its quotes")
  func ranges() {
    let line = "a 'b c'd; \\e"
    #expect(ShellScript(line).commands.joined().map { String(line[$0.range]) } == ["a", "'b c'd", "\\e"])
  }

  @Test(
    "stand behind the option that announces them",
    arguments: [
      ("sh -c S", 2), ("/bin/bash -lc S", 2), ("bash --login -c S x", 3), ("cmd /c S", 2), ("CMD.EXE /d /s /c S", 4),
      ("pwsh -NoProfile -Command S", 3), ("env -S S", 2), ("docker run i sh -c S", 5), ("sh run.sh", nil),
      ("npx -c S", nil), ("sh -c", nil), ("", nil),
    ])
  func place(command: String, place: Int?) {
    #expect(ShellScript.place(in: command.split(separator: " ").map(String.init)) == place)
  }
}
