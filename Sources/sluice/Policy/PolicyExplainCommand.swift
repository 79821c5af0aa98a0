import ArgumentParser
import Glibc
import MCP
import Policy
import Risk
import Terminal

/// `sluice policy explain FILE --tool NAME --arguments JSON`
struct PolicyExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a policy decides of a call, by which rule, and what it looked at.",
    discussion: """
      Counters are taken as empty, and no operator's override is known here. The risk is that of the tool's name and \
      of these arguments: neither the definition that a server lists nor the lists of sluice.yaml are looked at. \
      `-` is standard input: JSON if it begins with a brace, else YAML.
      Exit codes: 0 allowed, 3 denied, 4 held for approval, 1 the document or the arguments have errors, 64 wrong usage.
      """)

  @Argument(help: "A JSON or YAML document, or - for standard input.") var file: String
  @Option(help: "The tool's name.") var tool: String
  @Option(help: "The call's arguments, a JSON object.") var arguments = "{}"
  @Flag(help: "Print a JSON object instead of text.") var json = false

  func run() throws {
    let explanation: Explanation
    do {
      explanation = try explain()
    } catch let error as CommandFailure {
      throw StandardError.fail(error)
    }
    StandardOutput.print(json ? explanation.json.text : explanation.text)
    if explanation.exitCode != .success { throw explanation.exitCode }
  }

  private func explain() throws -> Explanation {
    let input = try PolicyInput(file)
    let reading = input.reading
    guard let document = reading.document else {
      var output = StandardError()
      for error in reading.errors { print(Display.line(error.description), to: &output) }
      throw ExitCode.failure
    }
    let members: JSONObject
    do {
      guard case .object(let object) = try JSON(parsing: arguments) else {
        throw CommandFailure("--arguments must be a JSON object, such as '{\"width\":4096}'")
      }
      members = object
    } catch let error as JSONError {
      throw CommandFailure("--arguments is no JSON: \(error)")
    }
    let now = Int64(time(nil)) * 1000
    let signals = Signals.find(in: members, tool: tool)
    let risk = try assessed(members).raised(by: signals)
    let kinds = signals.map(\.kind.rawValue)
    let facts = CallFacts(
      tool: tool, arguments: members,
      risk: CallRisk(level: risk.level.rawValue, category: risk.category.rawValue, signals: kinds))
    let judgement = Ruleset(document: document, overrides: []).judge(facts, at: now)
    return Explanation(file: input.file, judgement: judgement, risk: risk, signals: signals)
  }

  /// What the tool's name and the names of its arguments tell.
  private func assessed(_ arguments: JSONObject) throws -> RiskVerdict {
    var properties = JSONObject()
    for member in arguments.members { properties.append(member.key, [:]) }
    let definition: JSON = [
      "name": .string(tool), "inputSchema": ["type": "object", "properties": .object(properties)],
    ]
    return RiskClassifier(trusted: false).assess(try ToolDefinition(json: definition))
  }
}
