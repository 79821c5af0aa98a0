import Feed
import MCP

/// Values that records have committed to and that are not there, as far as no order to forget explains it.
///
/// An order is recorded after the records that it is about: that a value is missing is known before why.
struct MissingValues {
  /// One value that is not there.
  struct Value {
    let seq: Int
    let name: String
    /// The server that the record names.
    let server: String?
    /// The archive that the record is in; none for the ledger.
    let archive: String?
  }

  /// Oldest first, file by file.
  private(set) var unexplained: [Value] = []
  /// The archive that is looked at now; none for the ledger.
  var archive: String?

  mutating func add(_ name: String, beside seq: Int, of server: String?) {
    unexplained.append(Value(seq: seq, name: name, server: server, archive: archive))
  }

  /// An order explains what it names and is older than itself.
  mutating func explain(by order: ValuesForgetting, recordedAt seq: Int) {
    let through = min(order.through, seq - 1)
    unexplained.removeAll { value in
      guard value.seq <= through else { return false }
      guard let server = order.server else { return true }
      return value.server?.hasSameBytes(as: server) == true
    }
  }

  /// The same for a record's bytes, if it is an order.
  mutating func explain(byRecord body: [UInt8]) {
    guard let event = try? Event(json: JSON(parsing: body)), case .valuesForgetting(let order) = event.body else {
      return
    }
    explain(by: order, recordedAt: event.seq)
  }

  /// The first value that was taken away unseen.
  var breakage: Breakage? {
    guard let first = unexplained.first else { return nil }
    let others = unexplained.count > 1 ? "; of \(unexplained.count) values that is so" : ""
    var breakage = Breakage(
      first.seq, .valueRemoved,
      "the value \(Quotation(first.name)) is not there, and no order to forget it was recorded\(others)")
    breakage.archive = first.archive
    return breakage
  }
}
