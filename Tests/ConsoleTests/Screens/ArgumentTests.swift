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

  @Test func aValueTooLongForAPaneIsCutAndCounted() {
    let argument = Argument(
      key: "body", value: .string(String(repeating: "word ", count: 200_000)), isChanged: false, isFlagged: false)
    let layout = ArgumentLayout(
      [argument], glyphs: .unicode, end: 80, indent: 2, least: 19, isAligned: true, linesPerValue: 200)
    let laid = layout.lay([argument], packed: false)
    #expect(laid.cut == 1 && laid.lines.count == 200)
    #expect(laid.lines.last?.text.hasSuffix("…") == true)
  }

  @Test func listsAreBrokenBetweenTheirValues() {
    let numbers = JSON.array((0..<12).map { .number(JSONNumber(1_000_000 + $0)) })
    let argument = Argument(key: "ids", value: ["of": numbers], isChanged: false, isFlagged: false)
    let layout = ArgumentLayout([argument], glyphs: .unicode, end: 60, indent: 2, least: 19, isAligned: true)
    #expect(
      layout.lay([argument], packed: false).lines.map(\.text) == [
        "  ids              {\"of\": [1000000, 1000001, 1000002,",
        "                   1000003, 1000004, 1000005, 1000006,",
        "                   1000007, 1000008, 1000009, 1000010,", "                   1000011]}",
      ])
  }

  @Test func ofALongListOnlyAsMuchIsWrittenAsAPaneShows() {
    let list = JSON.array(Array(repeating: "walnut", count: 100_000))
    #expect(SpacedJSON(list, atLeast: 29).text == #"["walnut", "walnut", "walnut""#)
    #expect(SpacedJSON(["a": [1, true], "b": [:]]).text == #"{"a": [1, true], "b": {}}"#)
  }

  @Test func whereSpaceIsShortNumbersShareALine() {
    let list = CallSheet(HeldEntry(Pictures.holds[3], isComplete: true)).list
    let layout = ArgumentLayout(list, glyphs: .unicode, end: 79, indent: 2, least: 18, isAligned: false)
    #expect(
      layout.lay(list, packed: true).lines.last?.text
        == "≠ numberResults   6  was 5      width 1024      height 1024      steps 28")
  }
}
