import MCP

/// What is usual and allowed for a call, against which its arguments are held. Where nothing is said, nothing is
/// signalled.
public struct SignalContext: Sendable {
  let roots: [RootPath]
  let hosts: HostList
  let recipients: RecipientList
  /// The greatest numbers so far.
  public var usual: UsualNumbers
  /// Whether the arguments may hold secrets; false where somebody has looked (``SecretText``) and found none.
  public var mayHoldSecrets = true

  /// What is usual and allowed; by default nothing is known.
  ///
  /// - Parameters:
  ///   - roots: the directories that paths must stay in, absolute.
  ///   - hosts: the hosts that are known: `api.example.com`, or `*.example.com` for all below.
  ///   - recipients: who may be written to: `ana@example.com`, `*@example.com` for a whole domain, `#general`.
  ///   - usual: what numbers were before.
  public init(
    roots: [String] = [], hosts: [String] = [], recipients: [String] = [], usual: UsualNumbers = UsualNumbers()
  ) {
    self.roots = roots.map { RootPath($0) }
    self.hosts = HostList(hosts)
    self.recipients = RecipientList(recipients)
    self.usual = usual
  }
}
