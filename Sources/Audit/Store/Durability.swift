/// What a record that was appended outlives.
public enum Durability: String, Sendable, CaseIterable {
  /// The death of the process. A loss of power may cost the newest records, never the order.
  case process
  /// A loss of power too: every group of records is flushed to the disk.
  case power

  /// SQLite's `synchronous`.
  var synchronous: String {
    switch self {
    case .process: "NORMAL"
    case .power: "FULL"
    }
  }
}
