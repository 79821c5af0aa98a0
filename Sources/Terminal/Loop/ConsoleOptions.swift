import Console

/// What the console is started with.
public struct ConsoleOptions {
  /// The path of the gateway's event socket.
  public var socket: String
  /// Name and version, said to the gateway.
  public var client: String
  /// The theme's name; none = the one for what the terminal writes on, `dark` until it says that.
  public var theme: String?
  /// The signs to draw with; none = as the terminal and its locale can.
  public var glyphs: Glyphs?
  /// A line for newcomers, shown while a call waits and nobody has decided anything yet.
  public var hint: String?
  /// The gateway's log, if it is a file here.
  public var log: String?
  /// The environment's variables.
  public var environment: (String) -> String?

  /// A console for the gateway at a socket.
  public init(
    socket: String, client: String, theme: String? = nil, glyphs: Glyphs? = nil, hint: String? = nil,
    log: String? = nil, environment: @escaping (String) -> String? = Environment.value
  ) {
    self.socket = socket
    self.client = client
    self.theme = theme
    self.glyphs = glyphs
    self.hint = hint
    self.log = log
    self.environment = environment
  }
}
