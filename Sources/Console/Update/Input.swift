/// Everything that can happen to the console.
public enum Input: Sendable, Equatable {
  /// A key was read.
  case key(Key)
  /// Bracketed paste: its text as it came. It goes into a text field or nowhere.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The terminal has said what it writes on.
  case background(Background)
  /// Time went on; clocks are drawn by the second.
  case tick
  /// A frame has been written to the terminal; given back with what it showed.
  case frameWritten(Sight)
  /// The connection to the gateway changed.
  case connection(Connection)
  /// The gateway said something.
  case arrival(Arrival)
  /// The log's last lines, in answer to ``Effect/readLog``.
  case log(path: String, text: String)
  /// The driver has something to say on the message line, such as why the log can't be read.
  case message(String)
}
