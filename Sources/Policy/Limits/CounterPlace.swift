import MCP

/// What makes a counter one: server, name, window, scope and its key. Limits that share all of it share the count.
struct CounterPlace: Sendable, Hashable {
  let server: ByteString
  let counter: ByteString
  let window: Window
  let scope: LimitScope
  let key: ByteString
  /// The start of the window, in seconds since 1970: each window counts for itself.
  let windowStart: Int64

  init(
    server: ByteString, counter: ByteString, window: Window, scope: LimitScope, key: ByteString, windowStart: Int64
  ) {
    self.server = server
    self.counter = counter
    self.window = window
    self.scope = scope
    self.key = key
    self.windowStart = windowStart
  }

  init(_ use: LimitUse, keys: ScopeKeys, at now: Int64) {
    self.init(
      server: ByteString(keys.server), counter: ByteString(use.counter), window: use.window, scope: use.scope,
      key: ByteString(keys.key(for: use.scope)), windowStart: use.window.start(at: now))
  }

  func booking(of amount: ExactDecimal) -> Booking {
    Booking(
      counter: counter.text, server: server.text, window: window, scope: scope, key: key.text,
      windowStart: windowStart, amount: amount)
  }

  /// Feeds what tells most places apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(counter)
    hasher.combine(key)
  }
}
