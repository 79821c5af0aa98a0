import ArgumentParser
import MCP
import Policy
import Terminal

/// `sluice policy check FILE…`
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report everything that is wrong with policy documents.",
    discussion: """
      Each line names file, line, column and the place in the document.
      Exit codes: 0 no errors (warnings don't count), 1 errors, 64 wrong usage.
      """)

  @Argument(help: "JSON or YAML documents.") var files: [String]
  @Flag(help: "Print a JSON array instead of lines.") var json = false

  func run() throws {
    var diagnostics: [Diagnostic] = []
    for file in files {
      do {
        diagnostics += PolicyDocument.read(try InputFile.read(file), file: file).forGateway.diagnostics
      } catch {
        throw StandardError.fail(error)
      }
    }
    if json {
      StandardOutput.print(JSON.array(diagnostics.map(\.json)).text)
    } else {
      for diagnostic in diagnostics { StandardOutput.print(diagnostic.description) }
    }
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 { throw ExitCode.failure }
    guard !json else { return }
    StandardOutput.print(files.count == 1 ? "\(files[0]): no errors" : "\(files.count) documents: no errors")
  }
}

extension Diagnostic {
  fileprivate var json: JSON {
    var members: JSONObject = [
      "severity": .string(severity.rawValue), "file": .string(file), "line": .number(JSONNumber(line)),
      "column": .number(JSONNumber(column)), "pointer": .string(pointer.description), "message": .string(message),
    ]
    if let hint { members.append("hint", .string(hint)) }
    return .object(members)
  }
}
