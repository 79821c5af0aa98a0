import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a connection could not be made, in words.
struct ConnectError: CustomStringConvertible {
  let description: String

  init(_ error: any Error) {
    description = Self.describe(error)
  }

  private static func describe(_ error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError:
      if let tried = error.connectionErrors.first { return describe(tried.error) }
      return "its name is not known"
    case let error as IOError: return words(errno: error.errnoCode)
    case ChannelError.connectTimeout(let limit): return "no answer within \(limit.nanoseconds / 1_000_000_000) s"
    case ChannelError.eof: return "the connection was closed before it was ready"
    case NIOSSLError.handshakeFailed(let reason): return "TLS failed: \(reason)"
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: return "TLS failed: \(error)"
    default: return "\(error)"
    }
  }

  private static func words(errno code: CInt) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
