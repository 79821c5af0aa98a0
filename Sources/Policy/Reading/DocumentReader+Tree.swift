import MCP

extension DocumentReader {
  /// A document is written by people: more than this is a mistake.
  static let largest = 1 << 20
  /// What to do about bytes that are no text.
  static let saving = "save the file as UTF-8"

  /// The tree of the file, JSON or YAML by its name. Nil if there is none; what is wrong has been reported.
  package mutating func tree(of bytes: [UInt8]) -> JSONNode? {
    guard bytes.count <= Self.largest else {
      error("a \(kind.rawValue) has at most 1 MiB", at: .start, .root)
      return nil
    }
    switch file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last.map({ String($0) }) {
    case "json"?: return json(bytes)
    case "yaml"?, "yml"?: return yaml(bytes)
    default:
      error("the name of a \(kind.rawValue) ends in `.json`, `.yaml` or `.yml`", at: .start, .root)
      return nil
    }
  }

  /// The file is empty, or holds nothing but comments.
  mutating func reportNothing() {
    error("there is no \(kind.rawValue) in this file", hint: kind.remedy, at: .start, .root)
  }

  private mutating func json(_ bytes: [UInt8]) -> JSONNode? {
    let reading = JSONNode.read(bytes)
    if case .empty? = reading.errors.first?.kind {
      reportNothing()
      return nil
    }
    for error in reading.errors {
      self.error(
        "\(error.kind)", hint: error.kind == .invalidUTF8 ? Self.saving : nil, at: error.position, error.pointer)
    }
    return reading.node
  }
}
