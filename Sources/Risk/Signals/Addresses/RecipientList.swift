/// Who may be written to.
struct RecipientList: Sendable {
  private let exact: Set<[UInt8]>
  /// Domains with the `@` before them.
  private let domains: Set<[UInt8]>

  init(_ recipients: [String]) {
    var exact: Set<[UInt8]> = []
    var domains: Set<[UInt8]> = []
    for recipient in recipients.map({ Self.plain($0.utf8.map(\.lowered)) }) {
      if recipient.starts(with: "*@".utf8) {
        domains.insert(Array(recipient.dropFirst()))
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
  func contains(_ recipient: Bytes) -> Bool {
    if exact.contains(Self.plain(Array(recipient))) { return true }
    guard let at = recipient.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return domains.contains(Array(recipient[at...]))
  }

  /// A telephone number without its spaces and signs; anything else as it is.
  private static func plain(_ recipient: [UInt8]) -> [UInt8] {
    guard recipient.contains(where: \.isDigit), recipient.allSatisfy({ $0.isDigit || signs.contains($0) }) else {
      return recipient
    }
    return recipient.filter(\.isDigit)
  }

  private static let signs = Array("+ ()-./".utf8)
}
