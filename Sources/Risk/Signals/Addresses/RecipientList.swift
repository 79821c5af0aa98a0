/// Who may be written to.
struct RecipientList: Sendable {
  private let exact: Set<ArraySlice<UInt8>>
  /// Domains with the `@` before them.
  private let domains: Set<ArraySlice<UInt8>>

  init(_ recipients: [String]) {
    let lowered = recipients.map { Self.plain($0.utf8.map(\.lowered)[...]) }
    var exact: Set<ArraySlice<UInt8>> = []
    var domains: Set<ArraySlice<UInt8>> = []
    for recipient in lowered {
      if recipient.begins(with: "*@") {
        domains.insert(recipient.dropFirst())
      } else if recipient.first == UInt8(ascii: "@"), recipient.contains(UInt8(ascii: ".")) {
        domains.insert(recipient)
      } else {
        exact.insert(recipient)
      }
    }
    self.exact = exact
    self.domains = domains
  }

  var isEmpty: Bool { exact.isEmpty && domains.isEmpty }

  /// Whether one may write to an address, in lower case.
  func contains(_ recipient: ArraySlice<UInt8>) -> Bool {
    if exact.contains(Self.plain(recipient)) { return true }
    guard let at = recipient.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return domains.contains(recipient[at...])
  }

  /// A telephone number without its spaces and signs; anything else as it is.
  private static func plain(_ recipient: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let signs = Array("+ ()-./".utf8)
    guard recipient.contains(where: \.isDigit), recipient.allSatisfy({ $0.isDigit || signs.contains($0) }) else {
      return recipient
    }
    return recipient.filter(\.isDigit)[...]
  }
}
