import Feed
import MCP
import Risk

/// The tools of one server: what was accepted, what was last seen, and how the two differ.
struct Catalogue {
  let server: String
  let classifier: RiskClassifier
  private(set) var pins: [ByteString: Pin] = [:]
  /// In the server's order; none until a list was read.
  private(set) var seen: [Pin]?
  private(set) var drifts: [ByteString: ToolChange] = [:]
  private(set) var seenByName: [ByteString: Pin] = [:]
  /// Whether a tool that was accepted or seen has arguments repeated in headers.
  private(set) var marksArguments = false

  init(server: String, classifier: RiskClassifier) {
    self.server = server
    self.classifier = classifier
  }

  /// A definition that was accepted in an earlier process.
  mutating func restore(_ definition: ToolDefinition) {
    pins[ByteString(definition.name)] = Pin(definition, by: classifier)
  }

  /// Takes a whole list that was read. The first that is ever read is accepted on trust.
  ///
  /// - Parameters:
  ///   - isBack: whether the server could not be reached before.
  ///   - others: the names of the tools of every other server, which a tool may pass for.
  /// - Returns: what is to be recorded.
  mutating func take(
    _ tools: [ToolDefinition], serverName: String?, isBack: Bool, others: [String: [String]] = [:]
  ) -> [Event.Body] {
    let knowing = classifier.knowing(ServerContext(description: serverName, tools: tools.map(\.name)))
    let inspector = DefinitionInspector(tools: tools.map(\.name), others: others)
    let list = Pin.list(of: tools, by: knowing, inspector)
    let isFirst = seen == nil && pins.isEmpty
    let isNews = isBack || seen.map { $0.map(\.definition.name) } != tools.map(\.name)
    seen = list
    seenByName = Dictionary(list.map { (ByteString($0.definition.name), $0) }, uniquingKeysWith: { first, _ in first })
    // What was pinned before anything was known of the server is judged with its whole list.
    for (name, pin) in seenByName where pins[name]?.hash == pin.hash { pins[name] = pin }
    var bodies: [Event.Body] = []
    if isNews { bodies.append(.serverUp(ServerUp(server: server, name: serverName, tools: tools.map(\.name)))) }
    if isFirst {
      pins = seenByName
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

  /// What differs, in order of names.
  var changes: [ToolChange] { drifts.sorted { $0.key < $1.key }.map(\.value) }

  private func differences(
    by classifier: RiskClassifier, _ inspector: DefinitionInspector
  ) -> [ByteString: ToolChange] {
    var changes: [ByteString: ToolChange] = [:]
    for (name, pin) in seenByName where pins[name]?.hash != pin.hash {
      changes[name] = ToolChange(
        tool: name.text, kind: pins[name] == nil ? .added : .changed, hash: Hexadecimal.text(of: pin.hash),
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
    let hash = Hexadecimal.text(of: pin.hash)
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
        server: server, tool: pin.definition.name, hash: Hexadecimal.text(of: pin.hash),
        definition: .object(pin.definition.json), by: person, findings: pin.shownFindings))
  }
}

extension Catalogue {
  /// Pins the definition that was last seen, if it is the one with this hash.
  ///
  /// A tool that is gone has no hash, and accepting that takes its pin away.
  ///
  /// - Returns: what is to be recorded; nil if there is no such definition.
  mutating func accept(tool: String, hash: String, by person: String) -> Event.Body? {
    if hash.isEmpty { return acceptRemoval(of: tool, by: person) }
    guard let pin = seenByName[ByteString(tool)], Hexadecimal.text(of: pin.hash).hasSameBytes(as: hash) else {
      return nil
    }
    pins[ByteString(tool)] = pin
    drifts[ByteString(tool)] = nil
    return accepted(pin, by: person)
  }

  private mutating func acceptRemoval(of tool: String, by person: String) -> Event.Body? {
    let name = ByteString(tool)
    guard drifts[name]?.kind == .removed, let pin = pins[name] else { return nil }
    pins[name] = nil
    drifts[name] = nil
    return .toolAccepted(
      ToolAccepted(server: server, tool: tool, hash: "", definition: .object(pin.definition.json), by: person))
  }
}
