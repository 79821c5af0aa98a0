import Audit
import Feed
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

@Suite("A journal beside its thread")
struct JournalThreadTests {
  /// A journal on a real event loop, to which its thread calls back.
  private final class Desk {
    let book: JournalTests.Book
    let done: EventLoopPromise<[String]>
    private(set) var order: [String] = []
    private(set) lazy var journal = Journal(
      Surroundings(eventLoop: done.futureResult.eventLoop, now: { 0 }, random: { [UInt8](repeating: 0, count: $0) }),
      append: book.append, thread: RecordingThread(),
      committed: { [unowned self] events in order.append("recorded \(events.count)") })

    init(_ book: JournalTests.Book, done: EventLoopPromise<[String]>) {
      self.book = book
      self.done = done
    }

    func stage(_ names: ClosedRange<Int>, last: Bool = false) {
      for name in names {
        journal.stage([LedgerEntry(.gatewayStopped(GatewayStopped(reason: "test")))]) { [self] error in
          order.append(error == nil ? "\(name)" : "\(name) failed")
          if last, name == names.upperBound { done.succeed(order) }
        }
      }
    }
  }

  /// In which order it goes on what is done in one tick of a loop. The last staged with `last` ends it.
  private func order(
    of body: @escaping @Sendable (NIOLoopBound<Desk>) throws -> Void
  ) async throws -> (order: [String], appends: [Int]) {
    let scratch = ScratchDirectory()
    let book = JournalTests.Book(try Ledger.open(directory: scratch.path))
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let done = loop.makePromise(of: [String].self)
    let desk = try await loop.submit {
      let desk = NIOLoopBound(Desk(book, done: done), eventLoop: loop)
      try body(desk)
      return desk
    }.get()
    let order = try await done.futureResult.get()
    _ = desk
    return (order, book.appends)
  }

  @Test("much that one tick stages shares one commit, and goes on only after it")
  func much() async throws {
    let (order, appends) = try await order { $0.value.stage(1...6, last: true) }
    #expect(order == ["recorded 6", "1", "2", "3", "4", "5", "6"])
    #expect(appends == [6])
  }

  @Test("what is staged while a batch is under way is the next one")
  func next() async throws {
    let (order, appends) = try await order { desk in
      desk.value.stage(1...4)
      desk.eventLoop.execute { desk.value.stage(5...9, last: true) }
    }
    #expect(order == ["recorded 4", "1", "2", "3", "4", "recorded 5", "5", "6", "7", "8", "9"])
    #expect(appends == [4, 5])
  }

  @Test("a command waits for the batch under way, and comes after it")
  func commandAfterBatch() async throws {
    let (order, appends) = try await order { desk in
      desk.value.stage(1...4)
      desk.eventLoop.execute {
        desk.value.stage(5...5)
        try? desk.value.journal.commit([JournalTests.stopped])
        desk.value.stage(6...6, last: true)
      }
    }
    #expect(order == ["recorded 4", "1", "2", "3", "4", "recorded 2", "5", "recorded 1", "6"])
    #expect(appends == [4, 2, 1])
  }

  @Test("if the ledger fails, every decision of the batch is told so")
  func failure() async throws {
    let (order, appends) = try await order { desk in
      desk.value.book.fail(true)
      desk.value.stage(1...4, last: true)
    }
    #expect(order == ["1 failed", "2 failed", "3 failed", "4 failed"])
    #expect(appends == [])
  }
}
