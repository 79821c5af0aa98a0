import MCP
import Scan
import Terminal

/// What a scan has to tell, and how it is told.
struct ScanOutput {
  var clients: ClientsReport?
  var servers: [ServerReport] = []
  /// Why the policy that was asked for was not written. What was found is told all the same.
  var unwritten: CommandFailure?

  private static let columns = 80

  /// Whether a server or a file could not be read.
  var isIncomplete: Bool { servers.contains(where: \.isFailed) || clients?.isIncomplete ?? false }

  /// Whether something asks for a person.
  var isOpen: Bool { servers.contains(where: \.isOpen) || clients?.isOpen ?? false }

  /// Prints all of it, for a person or a program.
  func print(json: Bool, markdown: Bool) {
    if json {
      StandardOutput.print(self.json.printable)
    } else if markdown {
      StandardOutput.print((clients.map { $0.markdown } ?? []).joinedLines + servers.flatMap(\.markdown).joinedLines)
    } else {
      printText()
    }
  }

  private var json: JSON {
    var members: JSONObject = ["servers": .array(servers.map(\.json))]
    if let clients { members.append("clients", clients.json) }
    return .object(members)
  }

  /// What failed is told where errors are told.
  private func printText() {
    var parts: [[String]] = []
    if let clients {
      parts.append(
        clients.text(columns: Self.columns, repertoire: Display.repertoire, home: ClientsSurvey.home ?? ""))
    }
    parts += servers.filter { !$0.isFailed }.map { $0.text(columns: Self.columns, repertoire: Display.repertoire) }
    if !parts.isEmpty { StandardOutput.print(parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")) }
    var error = StandardError()
    for case .failed(let reason) in servers.map(\.listing) { Swift.print("error: \(Display.line(reason))", to: &error) }
  }
}

extension [String] {
  fileprivate var joinedLines: String { joined(separator: "\n") }
}
