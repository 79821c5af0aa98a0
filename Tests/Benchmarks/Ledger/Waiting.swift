import Audit
import Feed

/// How long calls wait until their decisions are recorded: what the ledger adds to a call, for calls of which so many
/// share a tick of the event loop and so a commit.
///
/// With 32 connections it is one or two at 4,000 calls a second and up to four at 8,000; only where the gateway is
/// saturated do all of them come together, and then each waits for the others' turn in everything.
enum Waiting {
  private static let groups = 2000

  static func measure(_ directory: String) throws {
    for durability in Durability.allCases {
      let ledger = try Ledger.open(directory: "\(directory)/\(durability)", durability: durability)
      var life = RandomLife()
      for size in [1, 2, 4, 8, 32] {
        var spans: [Duration] = []
        for _ in 0..<groups {
          // What a call records before it is forwarded, without its end.
          let group = life.group(of: size).filter { if case .callCompleted = $0.body { false } else { true } }
          spans.append(try ContinuousClock().measure { _ = try ledger.append(group, at: life.now) })
          // As the gateway does it, once the calls are on their way.
          ledger.makeRoom()
        }
        spans.sort()
        print("\(durability) \(size) \(microseconds(spans[groups / 2])) \(microseconds(spans[groups * 99 / 100]))")
      }
      try ledger.close()
    }
  }

  private static func microseconds(_ span: Duration) -> Int { Int(span.components.attoseconds / 1_000_000_000_000) }
}
