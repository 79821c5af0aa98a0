import Audit
import Crypto
import Feed
import MCP
import Policy
import Risk

/// One server of the configuration behind the gate: its rules, its tools, the way to it.
final class GuardedServer {
  let configuration: ServerConfiguration
  let upstream: any Upstream
  /// Hash of how the server is reached and what is known of its calls: a yes for one server is none for another under
  /// the same name.
  let configurationHash: [UInt8]
  /// What is allowed for its calls, against which arguments are held.
  private let context: SignalContext
  var rules: RuleBook
  let catalogue: Catalogue
  /// Why it can't be reached, and since when; none while it is up.
  private(set) var outage: Outage?
  /// Whether its tools were read, or could not be, at least once since the start.
  private(set) var hasSettled = false
  private var awaiting: [() -> Void] = []
  /// Has the tool list read again, because it may have changed.
  var listChanged: () -> Void = {}
  /// Whether the server speaks the stateless revision; none until it was asked.
  var isStateless: Bool?

  init(_ configuration: ServerConfiguration, upstream: any Upstream, rules: RuleBook, catalogue: Catalogue) {
    self.configuration = configuration
    self.upstream = upstream
    self.rules = rules
    self.catalogue = catalogue
    context = SignalContext(configuration.signals)
    configurationHash = configuration.hash
    outage = Outage(reason: "it has not come up yet")
  }

  var name: String { configuration.name }

  /// Why it can't be reached; none while it is up.
  var problem: String? { outage?.reason }

  /// It can't be reached at this moment. If it was down before, it has been since then, whatever the reason is now.
  func goDown(_ reason: String, at now: Int64) { outage = Outage(reason: reason, since: outage?.since ?? now) }

  /// It has answered.
  func comeUp() { outage = nil }

  /// Why calls can't be taken yet; none once its tools were read. A server that went away later fails by itself.
  var unready: String? { catalogue.seen == nil ? problem ?? "its tools were not read yet" : nil }

  /// Its tools were read, or could not be: who waited for that goes on.
  func settle() {
    hasSettled = true
    let waiters = awaiting
    awaiting = []
    for waiter in waiters { waiter() }
  }

  /// Goes on once it is known whether the server is there.
  func whenSettled(_ body: @escaping () -> Void) {
    if hasSettled { body() } else { awaiting.append(body) }
  }

  /// What the arguments of a call tell.
  func signals(of call: ToolCall, _ masked: Masked, usual: UsualNumbers) -> [Signal] {
    var context = context
    context.usual = usual
    context.mayHoldSecrets = masked.count > 0
    let signals = Signals.find(in: call.arguments, tool: call.name, context: context)
    // What is not kept of the arguments is not quoted either.
    let keeping = configuration.arguments
    return keeping == .whole ? signals : signals.map { keeping.keeps($0.pointer) ? $0 : $0.unquoted }
  }

  /// How much a call could harm: its tool, raised by its signals.
  func risk(of tool: String, _ signals: [Signal]) -> RiskVerdict {
    catalogue.risk(of: tool).raised(by: signals)
  }

  /// What the rules say of a call.
  ///
  /// - Parameter shown: the arguments as they may be quoted.
  func judge(
    _ call: ToolCall, shown: JSONObject, risk: CallRisk, suspended: Bool, lockdown: Bool, at now: Int64
  ) -> Judgement {
    let facts = CallFacts(
      tool: call.name, arguments: call.arguments, shown: shown, suspended: suspended, lockdown: lockdown,
      drift: catalogue.drift(of: call.name), risk: risk)
    return rules.ruleset.judge(facts, at: now)
  }

  /// What a yes to a call is bound to.
  func digest(of tool: String, params: [UInt8], grant: String, key: StateKey, at now: Int64) -> CallDigest {
    CallDigest(
      CallParts(
        grant: grant, server: name, configuration: configurationHash, tool: tool,
        definition: catalogue.definitionHash(of: tool), rules: rules.revision(of: tool, at: now), params: params),
      key: key)
  }
}

extension ServerConfiguration {
  /// A hash of what a yes is bound to. Without lists it is that of the way alone.
  fileprivate var hash: [UInt8] {
    let lists: [UInt8] = signals == SignalLists() ? [] : signals.json.canonicalBytes
    return SHA256.hash(data: reach.json.canonicalBytes + lists).bytes
  }
}

extension ServerConfiguration.Reach {
  /// `http` or `stdio`.
  public var transport: String {
    switch self {
    case .command: "stdio"
    case .url: "http"
    }
  }

  /// Everything that decides which server is reached.
  fileprivate var json: JSON {
    switch self {
    case .command(let words, let environment, let directory):
      [
        "command": .array(words.map { .string($0) }), "directory": .string(directory),
        "env": .array(environment.map { [.string($0.name), .string($0.value)] }),
      ]
    case .url(let url, let headers):
      ["url": .string(url), "headers": .array(headers.map { [.string($0.name), .string($0.value)] })]
    }
  }
}
