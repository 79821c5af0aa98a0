import ArgumentParser
import MCP
import Policy
import Terminal

/// `sluice policy check FILE…`
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report everything that is wrong with policy documents.",
    discussion: """
      Each line names file, line, column and the place in the document. `-` is standard input: JSON if it begins with \
      a brace, else YAML.
      Exit codes: 0 no errors (warnings don't count), 1 errors, or a file can't be read, 64 wrong usage.
      """)

  @Argument(help: "JSON or YAML documents, or - for standard input.") var files: [String]
  @Flag(help: "Print a JSON array instead of lines.") var json = false

  func run() throws {
    var inputs: [PolicyInput] = []
    var failures: [CommandFailure] = []
    for file in files {
      do throws(CommandFailure) {
        inputs.append(try PolicyInput(file))
      } catch {
        failures.append(error)
      }
    }
    let diagnostics = inputs.flatMap(\.reading.diagnostics)
    if json {
      StandardOutput.print(JSON.array(diagnostics.map(\.json)).text)
    } else {
      for diagnostic in diagnostics { StandardOutput.print(Display.line(diagnostic.description)) }
    }
    for failure in failures { _ = StandardError.fail(failure) }
    if !failures.isEmpty || diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    guard !json else { return }
    StandardOutput.print(
      inputs.count == 1 ? "\(Display.line(inputs[0].file)): no errors" : "\(inputs.count) documents: no errors")
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
