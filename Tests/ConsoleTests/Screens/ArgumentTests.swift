import Feed
import MCP
import Testing

@testable import Console

/// Arguments in lines.
@Suite struct ArgumentTests {
  @Test(arguments: [
    ("/prompt", "prompt"), ("/items/0/sku", "items"), ("/a~1b", "a/b"), ("/a~0b", "a~b"), ("/a~01", "a~1"), ("", ""),
  ])
  func aPointerLeadsIntoAnArgument(pointer: String, key: String) {
    #expect(Argument.key(of: pointer) == key)
  }

  @Test func theLastYesShowsWhatDiffersAndWhatIsGone() {
    var sheet = CallSheet(HeldEntry(Pictures.holds[3], isComplete: true))
    sheet.arguments = ["numberResults": 6, "width": 1024]
    sheet.lastYes?.arguments = ["numberResults": 5, "width": 1024, "seed": 42]
    let layout = ArgumentLayout(
      sheet.list, glyphs: .unicode, end: 60, indent: 2, least: 18, isAligned: false)
    #expect(
      layout.lay(sheet.list, packed: false).lines.map(\.text) == [
        "≠ numberResults   6  was 5", "  width           1024", "≠ seed            gone  was 42",
      ])
  }

  @Test func aValueTooLongForAPageIsCutAndCounted() {
    let argument = Argument(
      key: "body", value: .string(String(repeating: "word ", count: 200_000)), isChanged: false, isFlagged: false)
    let layout = ArgumentLayout([argument], glyphs: .unicode, end: 80, indent: 2, least: 19, isAligned: true)
    let laid = layout.lay([argument], packed: false)
    #expect(laid.cut == 1 && laid.lines.count == 200)
    #expect(laid.lines.last?.text.hasSuffix("…") == true)
  }

  @Test func whereSpaceIsShortNumbersShareALine() {
    let list = CallSheet(HeldEntry(Pictures.holds[3], isComplete: true)).list
    let layout = ArgumentLayout(list, glyphs: .unicode, end: 79, indent: 2, least: 18, isAligned: false)
    #expect(
      layout.lay(list, packed: true).lines.last?.text
        == "≠ numberResults   6  was 5      width 1024      height 1024      steps 28")
  }
}
