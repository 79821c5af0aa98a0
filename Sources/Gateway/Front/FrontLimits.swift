import NIOCore

/// How much one connection of an agent may ask of the front.
struct FrontLimits: Sendable {
  /// Bytes of one body.
  var body = 4 << 20
  /// Bytes of one header field, and of the target of a request.
  var headerField = 16 << 10
  /// Bytes of all header fields of one request.
  var headerList = 64 << 10
  /// Header fields of one request.
  var headerFields = 100
  /// Bytes of a refused body that are still read, so that the refusal arrives before the connection ends.
  var discarded = 1 << 20
  /// Bytes that may wait for an agent that doesn't read.
  var unsent = 32 << 20
  /// From the head of a request to its last byte.
  var request = TimeAmount.seconds(30)
  /// Between two requests; the head of the next one must be whole by then.
  var idle = TimeAmount.seconds(75)
  /// From a refusal to the end of the connection, if the rest of the body doesn't come.
  var linger = TimeAmount.seconds(2)
}
