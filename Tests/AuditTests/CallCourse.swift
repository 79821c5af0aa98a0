import Feed
import Testing

/// What happened to calls, and which of them are then open questions, unspent approvals, or running.
struct CallCourse: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var events: [Event.Body]
  var open: [Int] = []
  var unspent: [Int] = []
  var running: [Int] = []

  private init(
    _ description: String, _ events: [Event.Body], open: [Int] = [], unspent: [Int] = [], running: [Int] = []
  ) {
    testDescription = description
    self.events = events
    self.open = open
    self.unspent = unspent
    self.running = running
  }

  private static let question = Sample.question(1)
  private static let approved = Event.Body.callResolved(Sample.resolved(1, .approved))
  private static let spent = Event.Body.approvalSpent(Sample.spent(1))
  private static let done = Event.Body.callCompleted(Sample.completed(1))
  private static let failed = Event.Body.callCompleted(Sample.completed(1, .failed))
  private static let unsent = Event.Body.callCompleted(Sample.unsent(1))
  private static let lapsed = Event.Body.approvalLapsed(ApprovalLapsed(call: CallID(rawValue: 1), reason: "nobody"))

  static let all: [CallCourse] = [
    CallCourse("nothing happened", []),
    CallCourse("allowed", [.callDecided(Sample.decided(1))], running: [1]),
    CallCourse("denied", [.callDecided(Sample.decided(1, .deny))]),
    CallCourse("allowed and done", [.callDecided(Sample.decided(1)), done]),
    CallCourse("held", question, open: [1]),
    CallCourse("refused", question + [.callResolved(Sample.resolved(1, .refused))]),
    CallCourse("expired", question + [.callResolved(Sample.resolved(1, .expired))]),
    CallCourse("withdrawn", question + [.callResolved(Sample.resolved(1, .withdrawn))]),
    CallCourse("denied while it was held", question + [.callResolved(Sample.resolved(1, .denied))]),
    CallCourse("approved", question + [approved], unspent: [1]),
    CallCourse("approved and sent", question + [approved, spent], running: [1]),
    CallCourse("approved and done", question + [approved, spent, done]),
    CallCourse("approved and lapsed", question + [approved, lapsed]),
    CallCourse("a lapsed approval is spent", question + [approved, lapsed, spent]),
    CallCourse("an approval is spent twice", question + [approved, spent, done, spent]),
    CallCourse("approved and surely not sent", question + [approved, spent, unsent]),
    CallCourse("surely not sent, and sent by the same yes", question + [approved, spent, unsent, spent], running: [1]),
    CallCourse(
      "surely not sent twice, and then sent", question + [approved, spent, unsent, spent, unsent, spent], running: [1]),
    CallCourse("surely not sent, sent and done", question + [approved, spent, unsent, spent, done]),
    CallCourse("surely not sent, and lapsed", question + [approved, spent, unsent, lapsed, spent]),
    CallCourse(
      "surely not sent before the gateway ended", question + [approved, spent, unsent, Sample.started, spent]),
    CallCourse(
      "what the server answered with an error is not sent again", question + [approved, spent, failed, spent]),
    CallCourse("what needed no yes has none to spend", [.callDecided(Sample.decided(1)), unsent, spent]),
    CallCourse("an expired question is approved", question + [.callResolved(Sample.resolved(1, .expired)), approved]),
    CallCourse(
      "one of two is refused", question + Sample.question(2) + [.callResolved(Sample.resolved(1, .refused))],
      open: [2]),
    CallCourse("the end of a call that never was", [approved, spent, done]),
  ]
}
