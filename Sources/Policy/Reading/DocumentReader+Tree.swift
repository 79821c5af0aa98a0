import MCP

extension DocumentReader {
  /// A document is written by people: more than this is a mistake.
  private static let largest = 1 << 20

  /// The tree of the file, JSON or YAML by its name. Nil if there is none; what is wrong has been reported.
  package mutating func tree(of bytes: [UInt8]) -> JSONNode? {
    guard bytes.count <= Self.largest else {
      error("a policy document has at most 1 MiB", at: .start, .root)
      return nil
    }
    switch file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last.map({ String($0) }) {
    case "json"?: return json(bytes)
    case "yaml"?, "yml"?: return yaml(bytes)
    default:
      error("the name of a policy document ends in `.json`, `.yaml` or `.yml`", at: .start, .root)
      return nil
    }
  }

  private mutating func json(_ bytes: [UInt8]) -> JSONNode? {
    let reading = JSONNode.read(bytes)
    for error in reading.errors { self.error("\(error.kind)", at: error.position, error.pointer) }
    return reading.node
  }
}
