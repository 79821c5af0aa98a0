import Audit
import Feed
import Foundation
import MCP
import NIOCore
import NIOEmbedded
import Policy

@testable import Gateway

/// A whole live system on a stage: a server and agents that are told what to do, a clock that is turned by hand.
final class Stage {
  let loop = EmbeddedEventLoop()
  let ledger: Ledger
  let server: FakeServer
  let publisher = FakePublisher()
  let system: LiveSystem
  private let clock: Hands
  private let directory: ScratchDirectory
  private let policyPath: String

  /// The hands of the clock.
  final class Hands {
    var now: Int64
    /// What counts on whatever becomes of the time of day.
    private(set) var steady: Int64 = 0
    init(_ now: Int64) { self.now = now }

    func turn(by milliseconds: Int64) {
      now += milliseconds
      steady += milliseconds
    }
  }

  static let ana = Feed.Operator(uid: 501, name: "ana")
  /// 2027-01-15, at the start of an hour.
  static let begin: Int64 = 1_800_000_000_000

  init(
    policy: String = Samples.policy, tools: [JSON] = Samples.tools, mode: Mode = .enforce,
    drift: DriftPosture = .hold, unattended: Unattended = .wait, maxRate: Int? = nil, isUp: Bool = true,
    isStateless: Bool = false, isSlow: Bool = false, arguments: ArgumentKeeping = .whole,
    signals: SignalLists = SignalLists(), directory: ScratchDirectory? = nil, at now: Int64 = Stage.begin
  ) throws {
    self.directory = directory ?? ScratchDirectory()
    let hands = Hands(now)
    clock = hands
    ledger = try self.directory.openLedger()
    policyPath = self.directory.url.appendingPathComponent("policy.json").path
    try policy.write(toFile: policyPath, atomically: true, encoding: .utf8)
    let server = FakeServer(tools: tools, isStateless: isStateless)
    server.isUp = isUp
    server.isSlow = isSlow
    self.server = server
    let configuration = GatewayConfiguration(
      listen: ListenAddress(host: "127.0.0.1", port: 0), socket: "/nowhere", state: self.directory.path,
      unattended: unattended, maxRate: maxRate,
      servers: [
        ServerConfiguration(
          name: "runware", reach: .command(["server"], environment: [], directory: "/"), policy: policyPath,
          mode: mode, drift: drift, arguments: arguments, signals: signals)
      ])
    system = try LiveSystem(
      configuration, policies: [PolicyFile(reading: policyPath)], ledger: ledger, eventLoop: loop,
      upstream: { _ in server },
      publisher: publisher, clock: { hands.now }, steady: { hands.steady })
    try system.start()
    run()
  }

  var now: Int64 { clock.now }
  var gate: Gate { system.gate }
  var desk: Desk { system.desk }

  /// Lets everything happen that is due now, and what the journal keeps for a moment be recorded.
  func run() { loop.run() }

  /// Time goes by.
  func pass(seconds: Int) {
    for _ in 0..<(seconds * 5) {
      clock.turn(by: 200)
      loop.advanceTime(by: .milliseconds(200))
    }
  }

  /// The clock jumps, as after sleep; what is due is looked at once.
  func jump(seconds: Int) {
    clock.turn(by: Int64(seconds) * 1000)
    loop.advanceTime(by: .milliseconds(200))
    run()
  }

  /// Somebody sets the time of day back; time itself goes on.
  func setBack(seconds: Int) { clock.now -= Int64(seconds) * 1000 }

  /// Ends this process without a word, and starts another on the same ledger.
  func restarted(policy: String = Samples.policy) throws -> Stage {
    try ledger.close()
    return try Stage(policy: policy, directory: directory, at: clock.now)
  }

  /// The policy file is written anew, and the gateway has seen it.
  func rewrite(policy: String) throws {
    try policy.write(toFile: policyPath, atomically: true, encoding: .utf8)
    system.take(PolicyFile(reading: policyPath))
    run()
  }

  /// What was committed, oldest first.
  var events: [Event] { publisher.events.map(\.event) }

  /// Every event's type, oldest first.
  var types: [String] { events.map(\.body.type) }

  /// The events that tell of calls, without those about servers, sessions and grants.
  var callTypes: [String] { types.filter { $0.hasPrefix("call.") || $0.hasPrefix("approval.") } }

  func decide(
    _ decision: OperatorDecision, _ id: CallID, digest: String? = nil, reason: String? = nil,
    by person: Feed.Operator = Stage.ana
  ) throws -> Settled {
    let named = digest ?? gate.questions[id]?.digest.hex ?? ""
    let settled = try desk.decide(Decide(id: id, digest: named, decision: decision, reason: reason), by: person)
    run()
    return settled
  }

  /// The newest question.
  var question: HeldCall? { desk.holds().holds.last }
}

final class FakePublisher: EventPublisher {
  var events: [RecordedEvent] = []
  func publish(_ events: [RecordedEvent]) { self.events += events }
}
