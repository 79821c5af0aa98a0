import MCP
import Testing

@testable import Risk

@Suite struct FlagsTests {
  @Test func honestArgumentsHaveNone() {
    #expect(Flags.find(in: ["prompt": "walnut lamp\nlinen", "n": 4, "list": ["a", nil, true]]).isEmpty)
  }

  @Test func hiddenCharactersAreFoundAtEveryDepth() {
    let flags = Flags.find(in: ["a": ["b": ["plain", "x\u{202E}y\u{1B}"]]])
    #expect(
      flags == [
        Flag(
          kind: .hiddenCharacters, pointer: "/a/b/1", count: 2,
          note: "2 hidden characters: RIGHT-TO-LEFT OVERRIDE, ESC")
      ])
  }

  @Test func keysAreLookedAtToo() {
    let flags = Flags.find(in: ["wi\u{200B}dth": 4096])
    #expect(flags.map(\.pointer) == ["/wi\u{200B}dth"])
    #expect(flags.map(\.note) == ["1 hidden character in the key: ZERO WIDTH SPACE"])
  }

  @Test func manyKindsAreCutAndTheSameIsNamedOnce() {
    let flags = Flags.find(in: ["a": "\u{0}\u{0}\u{1}\u{2}\u{3}"])
    #expect(flags.map(\.note) == ["5 hidden characters: NUL, SOH, STX, …"])
  }

  @Test func aMillionHiddenCharactersAreCounted() {
    let flags = Flags.find(in: ["a": .string(String(repeating: "\u{200B}\u{202E}", count: 500_000))])
    #expect(flags.map(\.count) == [1_000_000])
  }
}
