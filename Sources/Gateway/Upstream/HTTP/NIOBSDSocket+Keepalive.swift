import NIOCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension NIOBSDSocket.Option {
  /// Seconds of silence after which the peer is asked whether it is still there: an answer may take any time, but a
  /// server that is gone gives none.
  #if canImport(Darwin)
    static let keepaliveIdle = NIOBSDSocket.Option(rawValue: TCP_KEEPALIVE)
  #else
    static let keepaliveIdle = NIOBSDSocket.Option(rawValue: TCP_KEEPIDLE)
  #endif
}
