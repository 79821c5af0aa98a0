import Dispatch
import Feed
import Testing

@testable import Audit

@Suite struct ReadingRoomTests {
  @Test func itsEndWaitsForWhoIsInAndLetsNobodyInAnyMore() {
    let room = ReadingRoom()
    let isEmpty = DispatchSemaphore(value: 0)
    #expect(room.enter())
    DispatchQueue.global().async {
      room.close()
      isEmpty.signal()
    }
    while room.enter() { room.leave() }
    #expect(isEmpty.wait(timeout: .now()) == .timedOut)
    room.leave()
    isEmpty.wait()
    #expect(!room.enter())
  }

  @Test func aLedgerThatIsClosedIsNotReadAnyMore() throws {
    let state = TemporaryState()
    let ledger = try Ledger.open(directory: state.path)
    try ledger.close()
    let error = #expect(throws: LedgerError.self) { try ledger.reader.recentCalls(limit: 1) }
    #expect(error?.kind == .closed)
  }
}
