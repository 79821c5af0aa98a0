import ArgumentParser
import Feed
import Terminal

/// `sluice approve ID`
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Let a held call run, once.",
    discussion: """
      Shows the call, then approves exactly what it showed: the decision names the digest that was read, and \
      the gateway refuses it if rules, tool or arguments have changed since. With --digest, what is approved is what \
      you saw in `sluice pending`; a call with more arguments than can be shown is approved in no other way. A call of \
      High or Critical risk, or with signals, is asked about first, unless --yes or --digest is said.
      \(OperatorOptions.exitCodes)
      """)

  @Argument(help: "The call's number.") var id: CallID
  @Option(help: "The digest that the call must have, at least its first twelve digits.") var digest: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func validate() throws {
    guard let digest, digest.count < OpenQuestion.leastDigits || !digest.allSatisfy(\.isHexDigit) else { return }
    throw ValidationError(
      "--digest takes the digest of `sluice pending`, at least \(OpenQuestion.leastDigits) hexadecimal digits of it, "
        + "not `\(Display.line(digest))`")
  }

  func run() throws {
    let settled: Settled
    let isAway: Bool
    do throws(CommandFailure) {
      let question = try OpenQuestion(id, digest: digest, on: options.connect())
      isAway = question.held.wait == .away
      if question.isCut, digest == nil {
        throw CommandFailure(
          "the arguments of \(id) are too long to be shown; if you know them otherwise, say "
            + "--digest \(question.held.digest.prefix(OpenQuestion.leastDigits))", exitCode: .refused)
      }
      var error = StandardError()
      print(question.description, to: &error)
      try Consent.ask(
        "Approve it?", unless: yes || digest != nil || !question.isGrave,
        else: "say --yes, or --digest with what `sluice pending` tells")
      settled = try question.settle(.approve, reason: nil, complete: !question.isCut)
    } catch {
      throw StandardError.fail(error)
    }
    try settled.report(as: options.json)
    if isAway, !options.json { StandardOutput.print("its agent was told to ask again: it runs when it does") }
  }
}
