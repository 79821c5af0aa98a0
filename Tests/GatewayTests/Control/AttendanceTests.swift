import Testing

@testable import Gateway

@Suite("Attendance")
struct AttendanceTests {
  @Test("counts who said so and was heard within 30 s")
  func patience() {
    var attendance = Attendance()
    attendance.sit(1, "ana", at: 0)
    #expect(attendance.present(at: 30_000) == ["ana"])
    #expect(attendance.present(at: 30_001).isEmpty)
    attendance.heard(1, at: 30_001)
    #expect(attendance.present(at: 45_000) == ["ana"])
  }

  @Test("names a person with two consoles once, until the last one leaves")
  func once() {
    var attendance = Attendance()
    attendance.sit(1, "ana", at: 0)
    attendance.sit(2, "ana", at: 0)
    attendance.sit(3, "ben", at: 0)
    #expect(attendance.present(at: 1) == ["ana", "ben"])
    attendance.leave(1)
    #expect(attendance.present(at: 1) == ["ana", "ben"])
    attendance.leave(2)
    #expect(attendance.present(at: 1) == ["ben"])
  }

  @Test("takes no word of a connection that never said it attends")
  func stranger() {
    var attendance = Attendance()
    attendance.heard(7, at: 0)
    #expect(attendance.present(at: 0).isEmpty)
    #expect(attendance.seated.isEmpty)
  }
}
