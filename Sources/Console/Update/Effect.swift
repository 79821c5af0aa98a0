import Feed

/// What the driver is to do.
public enum Effect: Sendable, Equatable {
  /// Write this line to the gateway.
  case send(FeedLine)
  /// Close the connection and open it anew: what came over it can't be understood.
  case reconnect
  /// Paint with the theme of this name.
  case useTheme(String)
  /// Read the end of the log and give it back as ``Input/log(path:text:)``.
  case readLog
  /// Write a new file, and say `done` on the message line, or why it can't be written.
  case write(path: String, text: String, done: String)
  /// Write the whole screen anew.
  case redraw
  /// Stop, as ^Z asks.
  case suspend
  /// Leave.
  case quit
}
