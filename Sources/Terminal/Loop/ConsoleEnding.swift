/// Why the console ended.
public enum ConsoleEnding: Sendable, Equatable {
  /// The operator left.
  case quit
  /// A signal of this number asked for it, or the terminal is gone.
  case signal(Int32)
}
