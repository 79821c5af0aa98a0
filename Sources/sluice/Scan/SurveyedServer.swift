import Gateway
import Logging
import MCP
import Policy
import Risk
import Scan

/// One server that was asked for its tools, with what came of it.
struct SurveyedServer {
  let name: String
  let transport: String
  private let mode: Mode
  private let listing: Listing

  private enum Listing {
    case answered(ToolSurvey.Answer)
    /// One sentence.
    case failed(String)
  }

  /// Asks a server.
  ///
  /// - Parameter timeout: seconds.
  init(_ server: ServerConfiguration, timeout: Int) async {
    name = server.name
    transport = server.reach.transport
    mode = server.mode
    let quiet = Logger(label: "sluice") { _ in SwiftLogNoOpLogHandler() }
    do throws(ToolSurvey.Failure) {
      listing = .answered(try await ToolSurvey(log: quiet).ask(server, timeout: timeout))
    } catch {
      listing = .failed(error.description)
    }
  }

  /// One that can't be asked, and why.
  init(name: String, transport: String, failure: String) {
    self.name = name
    self.transport = transport
    mode = .enforce
    listing = .failed(failure)
  }

  /// What was found out. A tool may imitate one of another server, so all that were asked are looked at together.
  func report(among all: [SurveyedServer], policy: ScanPolicies.Document?) -> ServerReport {
    switch listing {
    case .failed(let sentence): return ServerReport(server: name, transport: transport, failure: sentence)
    case .answered(let answer):
      let others = all.filter { !$0.name.hasSameBytes(as: name) }.map { ($0.name, $0.toolNames) }
      let inspector = DefinitionInspector(
        tools: toolNames, others: Dictionary(others) { first, _ in first })
      let tools = answer.tools.map { tool in
        ScannedTool(tool.definition, risk: tool.risk, findings: inspector.findings(in: tool.definition))
      }
      return ServerReport(
        server: name, transport: transport, ownName: answer.serverName, tools: tools,
        policy: policy?.review(tools, mode: mode))
    }
  }

  private var toolNames: [String] {
    if case .answered(let answer) = listing { answer.tools.map(\.definition.name) } else { [] }
  }
}
