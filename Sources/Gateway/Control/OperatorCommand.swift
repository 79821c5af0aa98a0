import Feed
import MCP

/// Every command that the event socket takes, read from its line.
enum OperatorCommand {
  case hello(Hello)
  case subscribe(Subscribe)
  case decide(Decide)
  case holds, servers, grants, sessions
  case rules(ListRules)
  case tools(ListTools)
  case call(ShowCall)
  case records(ShowRecords)
  case recent(ListRecent)
  case history(SearchHistory, CallFilter)
  case preview(PreviewRule)
  case setRule(SetRule)
  case clearRule(ClearRule)
  case acceptTool(AcceptTool)
  case acceptPolicy(AcceptPolicy)
  case suspendGrant(SuspendGrant)
  case resumeGrant(ResumeGrant)
  case lockdown(SetLockdown)
  case createGrant(CreateGrant)
  case rotateGrant(RotateGrant)
  case revokeGrant(RevokeGrant)
  case forget(ForgetValues)

  /// - Throws: ``FeedFailure`` that names the unknown command, or the member that is missing or wrong.
  init(method: String, params: JSON) throws(FeedFailure) {
    do {
      guard let command = try Self.read(method, params) else {
        throw FeedFailure(code: FeedFailure.unknownCommand, message: "there is no command `\(method)`")
      }
      self = command
    } catch let error as FeedFailure {
      throw error
    } catch {
      throw FeedFailure(code: FeedFailure.badParameters, message: "`\(method)`: \(error)")
    }
  }

  private static func read(_ method: String, _ params: JSON) throws -> OperatorCommand? {
    switch method {
    case Hello.method: .hello(try Hello(params: params))
    case Subscribe.method: .subscribe(try Subscribe(params: params))
    case Decide.method: .decide(try Decide(params: params))
    case ListHolds.method: .holds
    case ListRules.method: .rules(try ListRules(params: params))
    case ListServers.method: .servers
    case ListGrants.method: .grants
    case ListSessions.method: .sessions
    case ListTools.method: .tools(try ListTools(params: params))
    case ShowCall.method: .call(try ShowCall(params: params))
    case ShowRecords.method: .records(try ShowRecords(params: params))
    case ListRecent.method: .recent(try ListRecent(params: params))
    case SearchHistory.method: try history(SearchHistory(params: params))
    case PreviewRule.method: .preview(try PreviewRule(params: params))
    case SetRule.method: .setRule(try SetRule(params: params))
    case ClearRule.method: .clearRule(try ClearRule(params: params))
    case AcceptTool.method: .acceptTool(try AcceptTool(params: params))
    case AcceptPolicy.method: .acceptPolicy(try AcceptPolicy(params: params))
    case SuspendGrant.method: .suspendGrant(try SuspendGrant(params: params))
    case ResumeGrant.method: .resumeGrant(try ResumeGrant(params: params))
    case SetLockdown.method: .lockdown(try SetLockdown(params: params))
    case CreateGrant.method: .createGrant(try CreateGrant(params: params))
    case RotateGrant.method: .rotateGrant(try RotateGrant(params: params))
    case RevokeGrant.method: .revokeGrant(try RevokeGrant(params: params))
    case ForgetValues.method: .forget(try ForgetValues(params: params))
    default: nil
    }
  }

  private static func history(_ search: SearchHistory) throws(FeedError) -> OperatorCommand {
    do {
      return .history(search, try CallFilter(search.query))
    } catch {
      throw FeedError(place: "query", "has a term that means nothing, \(error)")
    }
  }
}
