import Crypto

extension SHA256Digest {
  /// Its 32 bytes, copied at once.
  package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
