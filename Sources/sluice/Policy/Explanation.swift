import ArgumentParser
import Console
import MCP
import Policy
import Risk

/// What a policy says of a call, for a person or a program.
struct Explanation {
  let file: String
  let judgement: Judgement
  /// Worked out from the tool's name and these arguments alone.
  let risk: RiskVerdict
  let signals: [Signal]

  var exitCode: ExitCode {
    switch judgement.verdict {
    case .allow: .success
    case .deny: ExitCode(3)
    case .hold: ExitCode(4)
    }
  }

  /// The decision first, then the limits that would be booked, then the trace. Nothing in it can draw, whoever wrote the
  /// document.
  var text: String {
    var lines = heading + riskLines
    for use in judgement.bookings {
      lines.append(
        "books    \(use.amount.text) of \(use.max.text) a \(use.window) for a \(use.scope), counter \(use.counter)"
          + "  (\(use.rule))")
    }
    lines.append("trace")
    for step in judgement.trace { lines.append("  \(step.outcome.rawValue.padded(to: 6)) \(step.rule)  \(step.note)") }
    return lines.map { Display.line($0) }.joined(separator: "\n")
  }

  private var riskLines: [String] {
    let title = "risk     \(risk.level.rawValue), \(risk.category.rawValue): \(risk.reasons.first ?? "")"
    return [title, "         by the tool's name and these arguments; its definition is not known here"]
      + signals.map { "signal   \($0.kind.rawValue)  \($0.note) at \($0.pointer)" }
  }

  private var heading: [String] {
    switch judgement.verdict {
    case .allow: ["allowed  by \(judgement.rule) in \(file)"]
    case .deny(let denial):
      ["denied   by \(denial.rule) in \(file)", "because  \(denial.because)", "says     \(denial.message)"]
    case .hold(let demand):
      ["held     for \(Count.of(demand.approvers, "approval")), at most \(demand.timeoutSeconds) s"]
        + demand.reasons.map { "because  \($0.text): \($0.because)  (\($0.rule))" }
    }
  }

  var json: JSON {
    var members: JSONObject = ["decision": .string(decision), "rule": .string(judgement.rule)]
    switch judgement.verdict {
    case .allow: break
    case .deny(let denial):
      members.append("message", .string(denial.message))
      members.append("because", .string(denial.because))
    case .hold(let demand):
      members.append(
        "reasons",
        .array(
          demand.reasons.map {
            ["rule": .string($0.rule), "text": .string($0.text), "because": .string($0.because)]
          }))
      members.append("timeoutSeconds", .number(JSONNumber(demand.timeoutSeconds)))
    }
    members.append("risk", riskJSON)
    members.append(
      "trace",
      .array(
        judgement.trace.map {
          ["rule": .string($0.rule), "outcome": .string($0.outcome.rawValue), "note": .string($0.note)]
        }))
    return .object(members)
  }

  private var riskJSON: JSON {
    [
      "level": .string(risk.level.rawValue), "category": .string(risk.category.rawValue),
      "reasons": .array(risk.reasons.map { .string($0) }),
      "signals": .array(
        signals.map {
          ["kind": .string($0.kind.rawValue), "pointer": .string($0.pointer), "note": .string($0.note)]
        }),
    ]
  }

  private var decision: String {
    switch judgement.verdict {
    case .allow: "allow"
    case .deny: "deny"
    case .hold: "hold"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
