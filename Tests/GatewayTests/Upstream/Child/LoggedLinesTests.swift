import NIOCore
import Testing

@testable import Gateway

@Suite struct LoggedLinesTests {
  private let start = NIODeadline.uptimeNanoseconds(0)

  @Test func linesAreCutAtLineFeeds() {
    var lines = LoggedLines()
    #expect(lines.feed("one\ntw".utf8, at: start) == ["one"])
    #expect(lines.feed("o\n\n  \nthree".utf8, at: start) == ["two"])
    #expect(lines.lastLine == "two")
    #expect(lines.finish() == "three")
    #expect(lines.lastLine == "three")
    #expect(lines.finish() == nil)
  }

  @Test func aFloodIsNotLogged() {
    var lines = LoggedLines()
    let flood = String(repeating: "x\n", count: 1000)
    #expect(lines.feed(flood.utf8, at: start).count == 50)
    #expect(lines.feed("more\n".utf8, at: start).isEmpty)
    #expect(lines.lastLine == "more")
    #expect(lines.feed("later\n".utf8, at: start + .seconds(1)) == ["later"])
  }

  @Test func aLongLineIsCut() {
    var lines = LoggedLines()
    let long = String(repeating: "x", count: 10_000)
    #expect(lines.feed("\(long)\nnext\n".utf8, at: start).map(\.utf8.count) == [2048, 4])
  }
}
