import Policy

/// A policy document as a command was given it: a file, or `-` for standard input.
struct PolicyInput {
  /// How diagnostics name it. Its ending says whether it is JSON or YAML; standard input has none of its own.
  let file: String
  private let bytes: [UInt8]

  /// - Throws: ``CommandFailure`` if it can't be read.
  init(_ path: String) throws(CommandFailure) {
    guard path == "-" else {
      bytes = try InputFile.read(path)
      file = path
      return
    }
    bytes = try InputFile.standardInput()
    file = Self.isJSON(bytes) ? "stdin.json" : "stdin.yaml"
  }

  /// What a gateway makes of it.
  var reading: PolicyReading { PolicyDocument.read(bytes, file: file).forGateway }

  /// A document is an object, and in JSON that begins with a brace. In YAML it could as well, but for a person's file
  /// that is unusual, and JSON's strictness then says so.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    return text.first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "{")
  }
}
