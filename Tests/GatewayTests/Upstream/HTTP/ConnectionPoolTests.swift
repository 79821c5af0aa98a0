import NIOCore
import Testing

@testable import Gateway

@Suite struct ConnectionPoolTests {
  private final class Connection {}
  private let start = NIODeadline.uptimeNanoseconds(0)

  private func lease(_ pool: inout ConnectionPool<Connection>) -> Connection? {
    if case .kept(let connection) = pool.lease() { connection } else { nil }
  }

  @Test func theConnectionUsedLastComesFirst() {
    var pool = ConnectionPool<Connection>()
    let (a, b) = (Connection(), Connection())
    _ = (pool.lease(), pool.lease())
    #expect(pool.giveBack(a, at: start) == true)
    #expect(pool.giveBack(b, at: start) == true)
    #expect(lease(&pool) === b)
    #expect(lease(&pool) === a)
    #expect(lease(&pool) == nil)
  }

  @Test func thereAreOnlySoMany() {
    var pool = ConnectionPool<Connection>(limit: 2)
    _ = (pool.lease(), pool.lease())
    guard case .full = pool.lease() else {
      Issue.record("a third connection was allowed")
      return
    }
    pool.forget(nil)
    guard case .open = pool.lease() else {
      Issue.record("the place of a lost connection stayed taken")
      return
    }
  }

  @Test func onlySoManyAreKept() {
    var pool = ConnectionPool<Connection>(keptLimit: 1)
    let kept = (pool.giveBack(Connection(), at: start), pool.giveBack(Connection(), at: start))
    #expect(kept == (true, false))
  }

  @Test func idleOnesEnd() {
    var pool = ConnectionPool<Connection>(idle: .seconds(4))
    let (a, b) = (Connection(), Connection())
    _ = (pool.giveBack(a, at: start), pool.giveBack(b, at: start + .seconds(3)))
    #expect(pool.takeExpired(at: start + .seconds(3)).isEmpty)
    let expired = pool.takeExpired(at: start + .seconds(5))
    #expect(expired.count == 1 && expired.first === a)
    #expect(lease(&pool) === b)
  }

  @Test func aClosedOneIsNotHandedOut() {
    var pool = ConnectionPool<Connection>()
    let a = Connection()
    _ = pool.lease()
    _ = pool.giveBack(a, at: start)
    pool.forget(a)
    #expect(lease(&pool) == nil)
    #expect(pool.count == 1, "the lease that found nothing opens a new one")
  }
}
