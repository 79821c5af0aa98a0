import Audit
import Crypto
import MCP
import Policy

/// One policy file as it was read.
struct PolicyFile: Sendable {
  let path: String
  /// SHA-256 of its bytes, hex.
  let hash: String
  let bytes: [UInt8]
  let reading: PolicyReading

  /// Reads a file. One that can't be opened is a reading with one error.
  init(reading path: String) {
    self.path = path
    do {
      bytes = try WholeFile(path).bytes
      hash = Hexadecimal.text(SHA256.hash(data: bytes).bytes)
      reading = PolicyDocument.read(bytes, file: path).forGateway
    } catch {
      hash = ""
      bytes = []
      reading = PolicyReading(refusing: path, "the file can't be read: \(error)")
    }
  }
}
