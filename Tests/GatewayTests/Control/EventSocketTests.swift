import Audit
import Feed
import Foundation
import NIOPosix
import Testing

@testable import Gateway

@Suite("The event socket")
struct EventSocketTests {
  private static let events = 5_000

  @Test("while 5,000 events are written a second, tells each once and in order to who reads, of a gap to who doesn't")
  func catchesUp() async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let path = directory.path + "/run/gateway.sock"
    let busy = try await BusySocket(
      ledger, state: directory.path, on: MultiThreadedEventLoopGroup.singleton.next())
    try await busy.start(at: path)
    let still = try (0..<4).map { _ in try EventFollower(path, since: 0) }

    async let written = busy.write(Self.events, perSecond: 5000)
    let readers = (1...4).map { number in Task { try await Self.follow(path, number) } }
    for reader in readers {
      let seen = try await reader.value
      #expect(seen == Array(1...Self.events), "a gap, or one twice")
    }
    try await written

    // All is written, and nobody who stood still has read a byte. Each had a queue of a few MiB; then it was told a gap,
    // or its reading of the ledger has paused.
    for follower in still {
      var seen: [Int] = []
      var gap: GapNotice?
      while gap == nil, seen.last ?? 0 < Self.events {
        switch try follower.next() {
        case .event(let seq): seen.append(seq)
        case .gap(let notice): gap = notice
        }
      }
      if let gap {
        #expect(gap.from == seen.count + 1 && gap.to <= Self.events)
        try follower.subscribe(since: seen.count)
      }
      while seen.last ?? 0 < Self.events {
        if case .event(let seq) = try follower.next() { seen.append(seq) }
      }
      #expect(seen == Array(1...Self.events), "the rest comes out of the ledger")
    }
    try await busy.stop()
    try ledger.close()
  }

  @Test(
    "what an earlier subscription asked for is not told to the one that takes its place", arguments: [0, 900, 1000])
  func replaced(earlier: Int) async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let path = directory.path + "/run/gateway.sock"
    let busy = try await BusySocket(
      ledger, state: directory.path, on: MultiThreadedEventLoopGroup.singleton.next())
    try await busy.start(at: path)
    // More than one page.
    try await busy.write(1000, perSecond: 50_000)

    let follower = try EventFollower(path, since: earlier, 0)
    var seen: [Int] = []
    while seen.last ?? 0 < 1000 {
      if case .event(let seq) = try follower.next() { seen.append(seq) }
    }
    #expect(seen == Array(1...1000), "a gap, or one twice")
    try await busy.stop()
    try ledger.close()
  }

  @Test("who subscribes again and again has no more than so many readings of the ledger under way")
  func manySubscriptions() async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let path = directory.path + "/run/gateway.sock"
    let busy = try await BusySocket(
      ledger, state: directory.path, on: MultiThreadedEventLoopGroup.singleton.next())
    try await busy.start(at: path)
    try await busy.write(1000, perSecond: 50_000)

    let follower = try EventFollower(path)
    try follower.subscribe(since: 0, times: 500)
    #expect(try follower.refusals(among: 500) > 0)
    try await busy.stop()
    try ledger.close()
  }

  /// What somebody has seen who connects anew again and again, and knows nothing but the last event it had.
  private static func follow(_ path: String, _ number: Int) async throws -> [Int] {
    try await withCheckedThrowingContinuation { continuation in
      // It waits for lines: no thread that others need may wait with it.
      DispatchQueue(label: "follower \(number)").async {
        continuation.resume(with: Result { try followed(path, number) })
      }
    }
  }

  private static func followed(_ path: String, _ number: Int) throws -> [Int] {
    var seen: [Int] = []
    while seen.count < events {
      let follower = try EventFollower(path, since: seen.last ?? 0)
      // Each leaves at other moments.
      let end = min(events, seen.count + 1 + (seen.count * 31 + number * 7919) % 1500)
      while seen.count < end {
        switch try follower.next() {
        case .event(let seq): seen.append(seq)
        // Slower than the writer for a moment: it asks anew from where it is.
        case .gap: try follower.subscribe(since: seen.last ?? 0)
        }
      }
    }
    return seen
  }
}
