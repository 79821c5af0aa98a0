import Testing

@testable import Console

/// Themes underline roles, or underlay them: only where something stands.
@Suite struct LineTests {
  @Test func blanksMeanNothing() {
    let line = Line(" ", .flag).adding(" why", .dim).adding("  ", .alarm, .reversed)
    #expect(line.runs.map(\.role) == [.text, .dim, .alarm])
  }

  @Test(arguments: ["", "\r"])
  func whereNoSignStandsBesideAnArgumentNothingIsUnderlaid(key: String) {
    var room = Room(holds: [Pictures.hostile])
    room.press(key)
    let frame = room.frame
    let edge = (0..<frame.size.rows).map { frame[Place(row: $0, column: 0)] }
    #expect(edge.contains { $0.text == "≠" && $0.role == .changed })
    #expect(!edge.contains { $0.text == " " && [.flag, .changed].contains($0.role) })
  }
}
