import Feed
import MCP

/// How many records are read at once.
private let exportPage = 500

extension RecordSource {
  /// Writes the calls that a filter lets through, oldest first, as they stand at the end of reading.
  ///
  /// - Parameters:
  ///   - seq: decisions up to this record are left out.
  ///   - now: milliseconds since 1970.
  public func export(
    _ format: some CallFormat, _ filter: CallFilter, after seq: Int, at now: Int64, _ write: (String) -> Void
  ) throws(LedgerError) {
    if let heading = format.heading { write(heading + format.lineEnd) }
    try eachPage(after: seq) { page throws(LedgerError) in
      for line in page {
        guard let call = try decidedCall(line), let row = try self.call(call) else { continue }
        if filter.admits(row, at: now) { write(format.line(row) + format.lineEnd) }
      }
    }
  }

  /// Writes records as they were recorded, oldest first: all, or those about calls that a filter lets through.
  ///
  /// - Parameters:
  ///   - seq: records up to this one are left out.
  ///   - now: milliseconds since 1970.
  public func exportRecords(
    _ filter: CallFilter, after seq: Int, at now: Int64, _ write: ([UInt8]) -> Void
  ) throws(LedgerError) {
    var isMeant: [CallID: Bool] = [:]
    try eachPage(after: seq) { page throws(LedgerError) in
      for line in page {
        if !filter.isEmpty {
          guard let id = try call(of: line) else { continue }
          if isMeant[id] == nil { isMeant[id] = try call(id).map { filter.admits($0, at: now) } ?? false }
          guard isMeant[id] == true else { continue }
        }
        write(line.bytes)
      }
    }
  }

  private func eachPage(
    after seq: Int, _ take: ([EventLine]) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let newest = try newest()
    var place = seq
    while place < newest {
      let page = try lines(after: place, limit: min(exportPage, newest - place))
      guard let last = page.last else { return }
      try take(page)
      place = last.seq
    }
  }

  private func decidedCall(_ line: EventLine) throws(LedgerError) -> CallID? {
    guard case .callDecided(let body) = try event(of: line).body else { return nil }
    return body.call
  }

  /// Which call a record is about; none if about none.
  private func call(of line: EventLine) throws(LedgerError) -> CallID? {
    try event(of: line).body.members["call"]?.integer.map(CallID.init(rawValue:))
  }
}
