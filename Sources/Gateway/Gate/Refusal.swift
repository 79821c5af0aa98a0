import Feed
import Policy

/// A no that the gate says by itself: of a rule, of a limit, or because the call can't be carried out.
struct Refusal: Equatable {
  /// `denied`, `limit`, or `failed` where no rule stood against the call but its server is not there.
  var outcome = Outcome.denied
  /// A JSON Pointer into the policy, or a word in parentheses.
  var rule: String
  /// What the agent is told.
  var message: String
  /// What in the call made the rule apply.
  var because: String
  var retryAfterSeconds: Int?
}

extension Refusal {
  init(_ denial: Denial) {
    self.init(rule: denial.rule, message: denial.message, because: denial.because)
  }

  init(_ full: FullLimit) {
    let denial = full.denial
    self.init(
      outcome: .limit, rule: denial.rule, message: denial.message, because: denial.because,
      retryAfterSeconds: full.retryAfterSeconds)
  }

  static func unready(_ server: String, _ problem: String) -> Refusal {
    let title = "the server `\(server)`"
    let problem = problem.hasSuffix(".") ? String(problem.dropLast()) : problem
    let sentence = problem.contains(title) ? problem : "\(title) can't be reached: \(problem)"
    return Refusal(
      outcome: .failed, rule: "(server down)", message: "\(sentence); try again later", because: problem)
  }

  static let tooManyQuestions = Refusal(
    rule: "(too many questions)",
    message: "too many questions: as many calls wait for a person already as may; wait until some are answered",
    because: "too many questions")

  static let tooManyCalls = Refusal(
    rule: "(too many calls)",
    message: "too many calls of this grant are under way; wait until some are answered",
    because: "too many calls under way")

  static let tooManyWaiters = Refusal(
    rule: "(too many questions)",
    message: "too many requests wait for the answer to this very question; wait for one of them",
    because: "too many requests for one answer")

  static let unattended = Refusal(
    rule: "(unattended)", message: "a person must approve this call, and nobody is there to do so",
    because: "nobody attends")
}
