import Feed
import MCP
import Risk

/// The tools of one server: what was accepted, what was last seen, and how the two differ.
///
/// Confined to the event loop. A class, because every call looks into it, and a struct of this size would be copied for
/// each look.
final class Catalogue {
  let server: String
  let classifier: RiskClassifier
  private(set) var pins: [ByteString: Pin] = [:]
  /// In the server's order; none until a list was read.
  private(set) var seen: [Pin]?
  private(set) var drifts: [ByteString: ToolChange] = [:]
  private(set) var seenByName: [ByteString: Pin] = [:]
  /// What nobody has looked at: it stood in the first list.
  private var onTrust: Set<ByteString> = []
  /// Knows the server's whole list; nil until one was read.
  private var knowing: RiskClassifier?
  /// Whether a tool that was accepted or seen has arguments repeated in headers.
  private(set) var marksArguments = false

  init(server: String, classifier: RiskClassifier) {
    self.server = server
    self.classifier = classifier
  }

  /// A definition that was accepted in an earlier process.
  func restore(_ definition: ToolDefinition) {
    pins[ByteString(definition.name)] = Pin(definition, by: classifier)
  }

  /// Whether no list of the server was ever read, in this process or before.
  var isNew: Bool { seen == nil && pins.isEmpty }

  /// Takes a whole list that was read. The first that is ever read is accepted on trust.
  ///
  /// - Parameters:
  ///   - isBack: whether the server could not be reached before.
  ///   - others: the names of the tools of every other server, which a tool may pass for.
  /// - Returns: what is to be recorded.
  func take(
    _ tools: [ToolDefinition], serverName: String?, isBack: Bool, others: [String: [String]] = [:]
  ) -> [Event.Body] {
    let knowing = classifier.knowing(ServerContext(description: serverName, tools: tools.map(\.name)))
    let inspector = DefinitionInspector(tools: tools.map(\.name), others: others)
    let list = Pin.list(of: tools, by: knowing, inspector)
    let isFirst = isNew
    let isNews = isBack || seen.map { $0.map(\.definition.name) } != tools.map(\.name)
    self.knowing = knowing
    show(list)
    var bodies: [Event.Body] = []
    if isNews { bodies.append(.serverUp(ServerUp(server: server, name: serverName, tools: tools.map(\.name)))) }
    if isFirst {
      pins = seenByName
      onTrust = Set(pins.keys)
      bodies += list.map { accepted($0, by: nil) }
    }
    marksArguments = list.contains { !$0.parameters.isEmpty } || pins.values.contains { !$0.parameters.isEmpty }
    let before = drifts
    drifts = differences(by: knowing, inspector)
    if !drifts.isEmpty, drifts != before {
      bodies.append(.toolsChanged(ToolsChanged(server: server, changes: changes)))
    }
    return bodies
  }

  /// Looks through the tools once more, now that another server's are known: of two servers, the one that passes for the
  /// other may well be read first.
  ///
  /// - Returns: what is to be recorded: tools that nobody has looked at, of which more is wrong than was told.
  func lookAgain(others: [String: [String]]) -> [Event.Body] {
    guard let definitions = seen?.map(\.definition), let knowing else { return [] }
    let inspector = DefinitionInspector(tools: definitions.map(\.name), others: others)
    let told = pins
    show(Pin.list(of: definitions, by: knowing, inspector))
    return onTrust.sorted().compactMap { name in
      guard let pin = pins[name], !pin.findings.isEmpty, pin.findings != told[name]?.findings else { return nil }
      return accepted(pin, by: nil)
    }
  }

  /// What is pinned is judged by what is known now.
  private func show(_ list: [Pin]) {
    seen = list
    seenByName = Dictionary(list.map { (ByteString($0.definition.name), $0) }, uniquingKeysWith: { first, _ in first })
    for (name, pin) in seenByName where pins[name]?.hash == pin.hash { pins[name] = pin }
  }

  /// What differs, in order of names.
  var changes: [ToolChange] { drifts.sorted { $0.key < $1.key }.map(\.value) }

  private func differences(
    by classifier: RiskClassifier, _ inspector: DefinitionInspector
  ) -> [ByteString: ToolChange] {
    var changes: [ByteString: ToolChange] = [:]
    for (name, pin) in seenByName where pins[name]?.hash != pin.hash {
      changes[name] = ToolChange(
        tool: name.text, kind: pins[name] == nil ? .added : .changed, hash: Hexadecimal.text(pin.hash),
        members: pins[name].map { DefinitionChange.between(pinned: $0.definition, seen: pin.definition).map(\.member) }
          ?? [],
        before: pins[name]?.risk, after: pin.risk)
    }
    guard !changes.isEmpty || pins.count != seenByName.count else { return [:] }
    // A list of nothing but changes would keep every other call waiting.
    for name in changes.keys.sorted().prefix(Self.mostCompared) {
      guard let pin = seenByName[name] else { continue }
      changes[name] = comparison(of: pin, with: pins[name], by: classifier, inspector)
    }
    for (name, pin) in pins where seenByName[name] == nil {
      changes[name] = ToolChange(tool: name.text, kind: .removed, hash: "", members: [], before: pin.risk)
    }
    return changes
  }

  /// So many tools of one list are compared word by word; of the others the badge alone is told.
  private static let mostCompared = 50

  private func comparison(
    of pin: Pin, with pinned: Pin?, by classifier: RiskClassifier, _ inspector: DefinitionInspector
  ) -> ToolChange {
    let hash = Hexadecimal.text(pin.hash)
    guard let pinned else {
      let findings = inspector.findings(in: pin.definition).prefix(ToolChange.mostFindings)
      return ToolChange(
        tool: pin.definition.name, kind: .added, hash: hash, members: [], after: pin.risk, findings: Array(findings))
    }
    let drift = DefinitionDrift(from: pinned.definition, to: pin.definition, by: classifier, and: inspector)
    return ToolChange(drift, tool: pin.definition.name, hash: hash, after: pin.risk)
  }

  private func accepted(_ pin: Pin, by person: String?) -> Event.Body {
    .toolAccepted(
      ToolAccepted(
        server: server, tool: pin.definition.name, hash: Hexadecimal.text(pin.hash),
        definition: .object(pin.definition.json), by: person, findings: pin.shownFindings))
  }
}

extension Catalogue {
  /// What is to be recorded before the definition that was last seen is accepted; nil unless it is the one with this
  /// hash. A tool that is gone has no hash.
  func acceptance(of tool: String, hash: String, by person: String) -> Event.Body? {
    let name = ByteString(tool)
    if hash.isEmpty {
      guard drifts[name]?.kind == .removed, let pin = pins[name] else { return nil }
      return .toolAccepted(
        ToolAccepted(server: server, tool: tool, hash: "", definition: .object(pin.definition.json), by: person))
    }
    guard let pin = seenByName[name], Hexadecimal.text(pin.hash).hasSameBytes(as: hash) else { return nil }
    return accepted(pin, by: person)
  }

  /// Pins what was last seen of a tool. Of one that is gone that takes the pin away.
  func accept(_ tool: String) {
    let name = ByteString(tool)
    pins[name] = seenByName[name]
    drifts[name] = nil
    onTrust.remove(name)
  }
}
