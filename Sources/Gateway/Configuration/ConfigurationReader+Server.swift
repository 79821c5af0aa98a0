import Audit
import MCP
import NIOHTTP1
import Policy
import Risk

extension ConfigurationReader {
  private static let serverKeys = [
    "command", "url", "env", "headers", "policy", "mode", "drift", "reload", "shared", "arguments", "trusted", "risk",
    "signals",
  ]

  /// One entry of `servers`.
  mutating func server(_ name: String, _ cursor: Cursor) -> ServerConfiguration? {
    guard let fields = document.fields(cursor, of: "a server", known: Self.serverKeys) else { return nil }
    let reach = reach(fields, in: cursor)
    let policy = fields["policy"].flatMap { text($0, of: "`policy`") }.map { absolute($0) }
    let mode = fields["mode"].flatMap { document.choice($0, of: "`mode`", as: Mode.self) }
    let drift = fields["drift"].flatMap { document.choice($0, of: "`drift`", as: DriftPosture.self) }
    let reload = fields["reload"].flatMap { document.choice($0, of: "`reload`", as: ReloadPosture.self) }
    let shared = fields["shared"].flatMap { truth($0, of: "`shared`") }
    let arguments = fields["arguments"].flatMap { keeping($0) }
    let trusted = fields["trusted"].flatMap { truth($0, of: "`trusted`") }
    let risk = fields["risk"].map { overrides($0) }
    let signals = self.signals(fields["signals"])
    guard let reach else { return nil }
    return ServerConfiguration(
      name: name, reach: reach, policy: policy, mode: mode ?? .enforce, drift: drift ?? .hold,
      reload: reload ?? .auto, shared: shared ?? false, arguments: arguments ?? .whole, trusted: trusted ?? false,
      risk: risk ?? .none, signals: signals)
  }

  private mutating func reach(_ fields: Fields, in cursor: Cursor) -> ServerConfiguration.Reach? {
    switch (fields["command"], fields["url"]) {
    case (let command?, nil):
      refuse(fields["headers"], "`headers` belongs to a `url`", hint: "a command takes `env`")
      let words = texts(command, of: "`command`")
      let environment = fields["env"].map { pairs($0, of: "`env`") } ?? []
      if words.isEmpty, command.elements?.isEmpty == true {
        document.error("`command` must name a program", hint: "such as `[python3, server.py]`", at: command)
      }
      // No directory has an empty name: that of a file in the root is `/`.
      let place = directory.isEmpty ? "/" : directory
      return words.isEmpty ? nil : .command(words, environment: environment, directory: place)
    case (nil, let url?):
      refuse(fields["env"], "`env` belongs to a `command`", hint: "a URL takes `headers`")
      refuse(fields["shared"], "`shared` belongs to a `command`", hint: nil)
      let headers = fields["headers"].map { pairs($0, of: "`headers`") } ?? []
      guard let address = address(url) else { return nil }
      if let cursor = fields["headers"] { refuseUnsent(cursor, to: address.parts) }
      return .url(address.text, headers: headers)
    case (_?, _?):
      document.error("a server has a `command` or a `url`, not both", at: cursor)
      return nil
    case (nil, nil):
      document.error(
        "a server needs a `command` or a `url`", hint: "such as `command: [python3, server.py]`", at: cursor)
      return nil
    }
  }

  private mutating func refuse(_ cursor: Cursor?, _ message: String, hint: String?) {
    if let cursor { document.error(message, hint: hint, at: cursor) }
  }

  private mutating func address(_ cursor: Cursor) -> (text: String, parts: UpstreamAddress)? {
    guard let text = text(cursor, of: "`url`") else { return nil }
    guard let parts = UpstreamAddress(text), parts.port > 0 else {
      document.error(
        "`url` is no address of a server", hint: "such as `https://example.com/mcp`, without user or fragment",
        at: cursor)
      return nil
    }
    return (text, parts)
  }

  /// A header that never goes out would only look as if it did.
  private mutating func refuseUnsent(_ cursor: Cursor, to address: UpstreamAddress) {
    for member in cursor.node.members ?? [] {
      let place = cursor.pointer.appending(member.key)
      if !HeaderName.isToken(member.key) {
        document.error("\(Quotation(member.key)) is no name of a header", at: member.keyPosition, place)
      } else if !Self.isSent(member.key, to: address) {
        document.error(
          "the gateway writes the header \(Quotation(member.key)) itself", hint: "take it out",
          at: member.keyPosition, place)
      }
    }
  }

  private static func isSent(_ name: String, to address: UpstreamAddress) -> Bool {
    let mark = "as configured"
    // A header that can't be written is not sent either.
    guard let writer = try? RequestWriter(address: address, headers: [(name: name, value: mark)]) else { return false }
    return writer.listen(revision: .latestOfSessions, session: nil).headers[name] == [mark]
  }

  /// Names and values of `env` or `headers`. Neither may hold what would end a header line or an environment entry.
  private mutating func pairs(_ cursor: Cursor, of what: String) -> [(name: String, value: String)] {
    guard let fields = document.fields(cursor, of: what) else { return [] }
    return fields.members.compactMap { member in
      let place = Cursor(member.node, at: cursor.pointer.appending(member.key))
      guard Self.isVariable(member.key) else {
        document.error("\(Quotation(member.key)) is no name for \(what)", at: member.keyPosition, place.pointer)
        return nil
      }
      guard let value = text(place, of: "a value of \(what)") else { return nil }
      guard !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
        document.error("a value of \(what) must not hold control characters", at: place)
        return nil
      }
      return (name: member.key, value: value)
    }
  }

  /// What neither ends an environment entry's name nor a header's.
  private static func isVariable(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "=") }
  }
}
