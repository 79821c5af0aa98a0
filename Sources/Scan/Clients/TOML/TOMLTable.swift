import MCP

/// A table while it grows: headers and dotted keys add to it from different places of the text.
final class TOMLTable {
  /// What made the table, which decides what may add to it.
  enum Origin {
    /// Its own header, `[a]`, or the text itself.
    case byHeader
    /// The header of a table below it.
    case byPath
    /// A dotted key.
    case byDots
  }

  fileprivate enum Entry {
    case value(JSONNode)
    case table(TOMLTable)
    /// `[[a]]`.
    case tables(Elements)
  }

  /// The tables of `[[a]]`, never none.
  fileprivate final class Elements {
    var tables: [TOMLTable]

    init(_ first: TOMLTable) { tables = [first] }
  }

  private var origin: Origin
  fileprivate let position: JSONPosition
  private var members: [(key: String, position: JSONPosition, entry: Entry)] = []
  private var places: [ByteString: Int] = [:]

  init(made origin: Origin, at position: JSONPosition) {
    self.origin = origin
    self.position = position
  }

  /// The table of a key on the way to another, made if there is none.
  func descend(_ key: String, made way: Origin, at position: JSONPosition) throws(TOMLError) -> TOMLTable {
    switch entry(key) {
    case nil: return add(key, TOMLTable(made: way, at: position), at: position)
    case .table(let table) where way == .byPath || table.origin == .byDots: return table
    case .tables(let elements) where way == .byPath: return elements.tables[elements.tables.count - 1]
    case .table, .tables, .value: throw Self.again(key, position)
    }
  }

  /// The table of `[key]`.
  func header(_ key: String, at position: JSONPosition) throws(TOMLError) -> TOMLTable {
    switch entry(key) {
    case nil: return add(key, TOMLTable(made: .byHeader, at: position), at: position)
    case .table(let table) where table.origin == .byPath:
      table.origin = .byHeader
      return table
    case .table, .tables, .value: throw Self.again(key, position)
    }
  }

  /// The new table of `[[key]]`.
  func element(_ key: String, at position: JSONPosition) throws(TOMLError) -> TOMLTable {
    let table = TOMLTable(made: .byHeader, at: position)
    switch entry(key) {
    case nil: append(key, .tables(Elements(table)), at: position)
    case .tables(let elements): elements.tables.append(table)
    case .table, .value: throw Self.again(key, position)
    }
    return table
  }

  /// A value of its own.
  func set(_ key: String, to value: JSONNode, at position: JSONPosition) throws(TOMLError) {
    guard entry(key) == nil else { throw Self.again(key, position) }
    append(key, .value(value), at: position)
  }

  /// What it has become.
  var node: JSONNode {
    JSONNode(
      .object(members.map { JSONNode.Member(key: $0.key, keyPosition: $0.position, node: $0.entry.node) }),
      at: position)
  }

  private func entry(_ key: String) -> Entry? { places[ByteString(key)].map { members[$0].entry } }

  private func add(_ key: String, _ table: TOMLTable, at position: JSONPosition) -> TOMLTable {
    append(key, .table(table), at: position)
    return table
  }

  private func append(_ key: String, _ entry: Entry, at position: JSONPosition) {
    places[ByteString(key)] = members.count
    members.append((key, position, entry))
  }

  private static func again(_ key: String, _ position: JSONPosition) -> TOMLError {
    TOMLError(position: position, reason: "\(Quotation(key)) is there already")
  }
}

extension TOMLTable.Entry {
  fileprivate var node: JSONNode {
    switch self {
    case .value(let node): node
    case .table(let table): table.node
    case .tables(let elements): JSONNode(.array(elements.tables.map(\.node)), at: elements.tables[0].position)
    }
  }
}
