import Feed
import NIOCore

/// What operators can ask of the live system: one method a command, called on the gateway's event loop.
///
/// Commands that only read the ledger (`recent`, `call` of an ended call, `history`, `subscribe`) do not pass here: the
/// event socket reads them off the loop.
protocol OperatorDesk: AnyObject {
  var mode: String { get }
  var lockdown: LockdownState? { get }
  /// What an operator should know about this set-up, a sentence each.
  var notices: [String] { get }

  func decide(_ command: Decide, by operator: Operator) throws(FeedFailure) -> Settled
  func holds() -> Holds
  func held(_ id: CallID) -> HeldCall?
  func hour(server: String, grant: String, tool: String) -> AgentHour
  func rules() -> Rules
  func servers() -> Servers
  func grants() -> Grants
  func sessions() -> Sessions
  func tools(_ request: ListTools) -> Tools
  func setRule(_ command: SetRule, by operator: Operator) throws(FeedFailure) -> RuleSet
  func clearRule(_ command: ClearRule, by operator: Operator) throws(FeedFailure) -> RuleCleared
  /// `calls` are the newest 200 of the server, with their arguments.
  func preview(_ command: PreviewRule, calls: [CallRow]) throws(FeedFailure) -> RulePreview
  func acceptTool(_ command: AcceptTool, by operator: Operator) throws(FeedFailure) -> Done
  func acceptPolicy(_ command: AcceptPolicy, by operator: Operator) throws(FeedFailure) -> Done
  func suspendGrant(_ command: SuspendGrant, by operator: Operator) throws(FeedFailure) -> Done
  func resumeGrant(_ command: ResumeGrant, by operator: Operator) throws(FeedFailure) -> Done
  func setLockdown(_ command: SetLockdown, by operator: Operator) throws(FeedFailure) -> Done
  func createGrant(_ command: CreateGrant, by operator: Operator) throws(FeedFailure) -> NewGrant
  func rotateGrant(_ command: RotateGrant, by operator: Operator) throws(FeedFailure) -> NewGrant
  func revokeGrant(_ command: RevokeGrant, by operator: Operator) throws(FeedFailure) -> Done
  /// Answered once all is deleted.
  func forget(_ command: ForgetValues, by operator: Operator) throws(FeedFailure) -> EventLoopFuture<Forgotten>
  /// Who attends now (`unattended: deny` hangs on it), whenever it changes.
  func attended(by operators: [String])
  /// Counters that changed since the last time, for the `gauges` notice.
  func takeGauges() -> GaugesNotice?
}
