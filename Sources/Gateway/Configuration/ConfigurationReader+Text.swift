import MCP
import Policy

extension ConfigurationReader {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The tree of the text. Of two common slips a YAML reader says nothing that would help: they are named here.
  mutating func tree(of bytes: [UInt8]) -> JSONNode? {
    guard !bytes.starts(with: Self.byteOrderMark) else {
      document.error("\(JSONError.Kind.byteOrderMark)", at: .start, .root)
      return nil
    }
    let tree = document.tree(of: bytes)
    if tree == nil { reportBareReference(in: bytes) }
    return tree
  }

  /// Within `[…]` and `{…}`, the `{` of `${NAME}` begins an object, unless there are quotes around it.
  private mutating func reportBareReference(in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for problem in document.diagnostics where lines.indices.contains(problem.line - 1) {
      let start = lines[problem.line - 1].unicodeScalars.prefix(problem.column)
      guard start.suffix(2).elementsEqual("${".unicodeScalars) else { continue }
      document.error(
        "text with `${…}` must stand in quotes within `[…]` and `{…}`", hint: "such as `[\"${HOME}/bin/server\"]`",
        at: JSONPosition(offset: 0, line: problem.line, column: problem.column - 1), .root)
    }
  }
}
