import Crypto
import Glibc
import MCP
import Policy

/// One policy file as it was read.
struct PolicyFile: Sendable {
  let path: String
  /// SHA-256 of its bytes, hex.
  let hash: String
  let reading: PolicyReading

  /// Reads a file. One that can't be opened is a reading with one error.
  init(reading path: String) {
    self.path = path
    switch Self.bytes(of: path) {
    case .success(let bytes):
      hash = Hexadecimal.text(of: Array(SHA256.hash(data: bytes)))
      reading = PolicyDocument.read(bytes, file: path).refusing(path)
    case .failure(let problem):
      hash = ""
      reading = PolicyReading(refusing: path, "the file can't be read: \(problem)")
    }
  }

  private struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  private static func bytes(of path: String) -> Result<[UInt8], Problem> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(Problem(description: String(cString: strerror(errno)))) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
      if count == 0 { return .success(bytes) }
      guard count > 0 else { return .failure(Problem(description: String(cString: strerror(errno)))) }
      bytes += piece.prefix(count)
    }
  }
}

extension PolicyReading {
  /// A document that asks for more people than this gateway knows could never be obeyed.
  fileprivate func refusing(_ path: String) -> PolicyReading {
    guard let approvers = document?.largestApprovers, approvers > 1 else { return self }
    return PolicyReading(
      refusing: path, "a rule asks for \(approvers) approvers, and this gateway knows one operator: its own user")
  }
}
