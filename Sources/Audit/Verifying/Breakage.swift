/// Where a ledger is not as it was written.
public struct Breakage: Sendable, Equatable {
  /// The record's place; none for what concerns a file as a whole.
  public let seq: Int?
  /// What was done there.
  public let kind: Kind
  /// What was found there, for a person.
  public let detail: String
  /// The archive that it is in; none for the ledger itself.
  public internal(set) var archive: String?

  /// What can be done to a ledger.
  public enum Kind: String, Sendable, CaseIterable {
    case changed, removed, inserted, swapped
    /// A value beside a record is not the one that was recorded.
    case valueChanged = "value changed"
    /// There is a value beside a record that never had one.
    case valueInserted = "value inserted"
    /// A value beside a record is gone, and no order to forget it was recorded.
    case valueRemoved = "value removed"
    /// The file holds a trigger, a view, a table or an index that Sluice did not make.
    case infiltrated
    /// The end that an anchor tells of is not there.
    case cut = "cut off"
    /// Another chain stands where an anchor tells of this one.
    case replaced
  }

  init(_ seq: Int, _ kind: Kind, _ detail: String) {
    self.seq = seq
    self.kind = kind
    self.detail = detail
  }

  init(foreign object: SchemaObject) {
    seq = nil
    kind = .infiltrated
    detail = "it holds \(object), which Sluice did not make"
  }
}

extension Breakage.Kind {
  /// What it means for somebody who wants to know what happened.
  public var meaning: String {
    switch self {
    case .changed: "what is told there is not what was recorded"
    case .removed: "what happened there is not told any more"
    case .inserted: "something is told there that was not recorded then"
    case .swapped: "the order in which things happened is not the one that is told"
    case .valueChanged: "these are not the arguments that were recorded"
    case .valueInserted: "these arguments were never recorded"
    case .valueRemoved: "these arguments were recorded, and somebody took them away"
    case .infiltrated: "whatever is recorded or read there can be changed by that"
    case .cut: "the newest of what happened is not told any more"
    case .replaced: "this ledger is another one, or was written anew"
    }
  }
}

extension Breakage: CustomStringConvertible {
  /// One sentence: the place, what was found, what it means.
  public var description: String {
    let record = seq.map { " at record \($0)" } ?? ""
    let file = archive.map { " in `\($0)`" } ?? ""
    return "broken\(record)\(file), \(kind.rawValue): \(detail); \(kind.meaning)"
  }
}
