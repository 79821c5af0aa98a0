import Testing

@testable import Gateway

@Suite struct ChildCommandTests {
  private func command(_ words: [String], _ environment: [(name: String, value: String)] = []) -> ChildCommand? {
    let own = ["PATH": "/bin", "HOME": "/home/u", "SECRET": "s", "LANG": "C"]
    return ChildCommand(
      server: "shop", words: words, environment: environment, directory: "/etc/sluice", own: { own[$0] })
  }

  @Test func aChildGetsFourVariablesAndItsOwn() {
    #expect(
      command(["server"], [("KEY", "1"), ("LANG", "de"), ("KEY", "2")])?.environment
        == ["PATH": "/bin", "HOME": "/home/u", "LANG": "de", "KEY": "2"])
  }

  @Test func pathsAreMeantFromTheDirectory() {
    #expect(command(["python3", "a.py"])?.executable == "python3")
    #expect(command(["bin/server"])?.executable == "/etc/sluice/bin/server")
    #expect(command(["/opt/server"])?.executable == "/opt/server")
    #expect(command([]) == nil)
  }
}
