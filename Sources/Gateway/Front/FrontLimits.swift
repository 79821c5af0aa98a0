import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much agents may ask of the front: all together, and each connection by itself.
struct FrontLimits: Sendable {
  /// Connections in all. Every one is an open file, and so is what children, the ledger and servers need: of those that
  /// this process may have, half is left to them.
  var connections = min(1000, Self.openFiles / 2)
  /// Bytes of one body.
  var body = 4 << 20
  /// Bytes of one header field, and of the target of a request.
  var headerField = 16 << 10
  /// Bytes of all header fields of one request.
  var headerList = 64 << 10
  /// Header fields of one request.
  var headerFields = 100
  /// Bytes of a refused body that are still read, so that the refusal arrives before the connection ends.
  var discarded = 64 << 20
  /// Bytes that may wait for an agent that doesn't read.
  var unsent = 32 << 20
  /// From the head of a request to its last byte; the same again for the rest of one that was refused.
  var request = TimeAmount.seconds(30)
  /// Between two requests; the head of the next one must be whole by then.
  var idle = TimeAmount.seconds(75)
  /// How long a connection must have lain idle to give way to another one of its grant.
  var spare = TimeAmount.seconds(5)
  /// From a refusal, or what came last after it, to the end of the connection, if the rest of the body doesn't come.
  var linger = TimeAmount.seconds(2)

  /// How many files this process may have open; 256 where the system does not tell, the fewest that are usual.
  private static var openFiles: Int {
    let count = sysconf(Int32(_SC_OPEN_MAX))
    return count > 0 ? count : 256
  }
}
