import Feed
import MCP

/// A line from the gateway, read. The driver makes these wherever it reads, so that the screen need not wait for it.
public enum Arrival: Sendable, Equatable {
  case event(Event)
  case gauges(GaugesNotice)
  case operators(OperatorsNotice)
  case gap(GapNotice)
  /// A command of ours was answered.
  case result(id: RequestID, JSON)
  /// A command of ours was refused.
  case failure(id: RequestID?, FeedFailure)
  /// The gateway asks something, such as whether somebody is still there.
  case request(id: RequestID, method: String)
  /// A notice that this build does not know.
  case unknown(method: String)

  /// Reads a line's meaning.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public init(_ line: FeedLine) throws(FeedError) {
    switch line {
    case .request(let id, let method, _): self = .request(id: id, method: method)
    case .result(let id, let result): self = .result(id: id, result)
    case .failure(let id, let failure): self = .failure(id: id, failure)
    case .notice(FeedLine.event, let params): self = .event(try Event(json: params))
    case .notice(GaugesNotice.method, let params): self = .gauges(try GaugesNotice(params: params))
    case .notice(OperatorsNotice.method, let params): self = .operators(try OperatorsNotice(params: params))
    case .notice(GapNotice.method, let params): self = .gap(try GapNotice(params: params))
    case .notice(let method, _): self = .unknown(method: method)
    }
  }
}
