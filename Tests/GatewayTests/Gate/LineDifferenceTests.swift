import Testing

@testable import Gateway

@Suite("What differs between two texts")
struct LineDifferenceTests {
  private static let old = (1...12).map { "line \($0)" }.joined(separator: "\n")

  @Test("is nothing where they are the same")
  func same() {
    #expect(LineDifference(from: Self.old, to: Self.old) == LineDifference(from: "", to: ""))
    #expect(LineDifference(from: Self.old, to: Self.old).lines.isEmpty)
  }

  @Test("is told with its place and two lines around it")
  func changed() {
    let new = Self.old.replacing("line 6", with: "line six\nand a half")
    #expect(
      LineDifference(from: Self.old, to: new).lines
        == ["@ 4", " line 4", " line 5", "-line 6", "+line six", "+and a half", " line 7", " line 8"])
  }

  @Test("counts lines that end with a carriage return, too")
  func carriageReturns() {
    let old = Self.old.replacing("\n", with: "\r\n")
    let new = Self.old.replacing("line 6", with: "six").replacing("\n", with: "\r\n")
    #expect(
      LineDifference(from: old, to: new).lines
        == ["@ 4", " line 4\r", " line 5\r", "-line 6\r", "+six\r", " line 7\r", " line 8\r"])
  }

  @Test("has a heading for each part, and none between parts that touch")
  func parts() {
    let apart = Self.old.replacing("line 1\n", with: "").replacing("line 12", with: "end")
    #expect(
      LineDifference(from: Self.old, to: apart).lines
        == ["@ 1", "-line 1", " line 2", " line 3", "@ 9", " line 10", " line 11", "-line 12", "+end"])
    let near = Self.old.replacing("line 5", with: "five").replacing("line 8\n", with: "eight\n")
    #expect(LineDifference(from: Self.old, to: near).lines.filter { $0.hasPrefix("@") } == ["@ 3"])
  }

  @Test("tells letters apart that only look alike: it compares bytes")
  func bytes() {
    #expect(LineDifference(from: "caf\u{E9}", to: "cafe\u{301}").lines == ["@ 1", "-caf\u{E9}", "+cafe\u{301}"])
  }

  @Test("says when it is not whole")
  func bounded() {
    let wide = String(repeating: "x", count: LineDifference.limit)
    #expect(!LineDifference(from: "", to: wide + "\n" + wide).isWhole)
    #expect(LineDifference(from: "a", to: "b").isWhole)
  }

  /// Who can write the file must not be able to keep every call waiting.
  @Test("tells very much as all gone and all new, and still leaves out what stayed at both ends")
  func long() {
    func text(_ letter: String) -> String {
      (["first", "second", "third"] + (0...LineDifference.longest).map { "\(letter)\($0)" } + ["last"])
        .joined(separator: "\n")
    }
    let difference = LineDifference(from: text("a"), to: text("b"))
    #expect(difference.isWhole)
    #expect(difference.lines.prefix(4) == ["@ 2", " second", " third", "-a0"])
    #expect(difference.lines.filter { $0.hasPrefix("-") }.count == LineDifference.longest + 1)
    #expect(difference.lines.suffix(2) == ["+b\(LineDifference.longest)", " last"])
  }
}
