import Audit
import Crypto
import Feed
import MCP
import Risk

extension Catalogue {
  /// A definition as it was accepted or seen, and what is thought of it.
  struct Pin: Equatable {
    let definition: ToolDefinition
    /// SHA-256 of the canonical definition.
    let hash: [UInt8]
    let risk: RiskVerdict
    /// What is wrong with the definition.
    let findings: [DefinitionFinding]
    /// Which arguments are repeated in headers; none of a definition that asks for that in a forbidden way.
    let parameters: ParameterHeaders

    /// A definition that nobody has looked through yet.
    init(_ definition: ToolDefinition, by classifier: RiskClassifier) {
      self.init(definition, risk: classifier.assess(definition), findings: [])
    }

    private init(_ definition: ToolDefinition, risk: RiskVerdict, findings: [DefinitionFinding]) {
      self.definition = definition
      hash = SHA256.hash(data: definition.canonicalBytes).bytes
      self.risk = risk
      self.findings = findings
      parameters = (try? ParameterHeaders(inputSchema: definition.inputSchema)) ?? .none
    }

    /// The first findings, as an event tells them; nil if nothing is wrong.
    var shownFindings: [DefinitionFinding]? {
      findings.isEmpty ? nil : Array(findings.prefix(ToolChange.mostFindings))
    }

    /// More than so many bytes of definitions in one list are not looked through: every other call would wait for it.
    private static let mostInspected = 1 << 19

    /// All definitions of a list, looked through.
    static func list(
      of tools: [ToolDefinition], by classifier: RiskClassifier, _ inspector: DefinitionInspector
    ) -> [Pin] {
      var bytes = 0
      return tools.map { tool in
        bytes += tool.canonicalBytes.count
        guard bytes <= mostInspected else {
          return Pin(tool, risk: classifier.assess(tool).ofUnreadDefinition, findings: [])
        }
        let findings = inspector.findingsAtFirstSight(in: tool)
        return Pin(tool, risk: classifier.assess(tool, findings: findings), findings: findings)
      }
    }
  }
}

extension RiskVerdict {
  /// The verdict on a tool at the end of a list that is too long: anything could stand in its definition.
  fileprivate var ofUnreadDefinition: RiskVerdict {
    RiskVerdict(
      category: category, level: max(level, .high),
      reasons: ["nobody has looked through its definition: the server's list is too long"] + reasons,
      confidence: confidence)
  }
}
