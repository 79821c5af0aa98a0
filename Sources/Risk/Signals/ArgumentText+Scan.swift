import Text

extension ArgumentText {
  /// Looks for everything that the argument's role makes worth looking for.
  func scan(tool: ToolRole, context: SignalContext, secrets: [Range<Int>], into findings: inout Findings) {
    guard count > 2 else { return }
    if !marks.isDisjoint(with: [.space, .shell, .unusual]) { scanOrders(into: &findings) }
    if role != .blob { scanBlobs(secrets: secrets, into: &findings) }
    switch role {
    case .command:
      scanAsCommand(tool: tool, context: context, into: &findings)
      if mayBeSQL { scanSQL(isSQL: false, into: &findings) }
    case .code:
      if mayBeSQL { scanSQL(isSQL: false, into: &findings) }
      if tool.runsCommands || isShellScript { scanAsCommand(tool: tool, context: context, into: &findings) }
      scanCode(into: &findings)
      scanURLs(context: context, into: &findings)
    case .sql: scanSQL(isSQL: true, into: &findings)
    case .path:
      scanPath(in: whole, context: context, into: &findings)
      scanInjection(into: &findings)
    case .address:
      scanHost(context: context, into: &findings)
      if has("file:", at: whole.lowerBound) { scanPath(in: whole, context: context, into: &findings) }
      scanInjection(into: &findings)
    case .recipient:
      if looksLikePath(whole) { return scanPath(in: whole, context: context, into: &findings) }
      scanRecipients(context: context, into: &findings)
    case .query where tool.searches: scanInjectedSQL(into: &findings)
    case .prose: if tool.runsSQL { scanSQL(isSQL: false, into: &findings) }
    case .blob where has("#!", at: whole.lowerBound): scanAsCommand(tool: tool, context: context, into: &findings)
    case .blob: if looksLikePath(whole) { scanPath(in: whole, context: context, into: &findings) }
    case .query, .ordinal, .other: scanAsWhatItLooksLike(tool: tool, context: context, into: &findings)
    }
  }

  private func scanAsCommand(tool: ToolRole, context: SignalContext, into findings: inout Findings) {
    let line = scanCommand(into: &findings)
    if let program = tool.program { scanCommand(of: program, into: &findings) }
    scanURLs(context: context, into: &findings)
    if !marks.isDisjoint(with: [.slash, .dot, .tilde, .backslash]) {
      scanPaths(of: line, context: context, into: &findings)
    }
  }

  private func scanAsWhatItLooksLike(tool: ToolRole, context: SignalContext, into findings: inout Findings) {
    if tool.runsCommands || has("#!", at: whole.lowerBound) || (role == .other && isDestructiveLine) {
      return scanAsCommand(tool: tool, context: context, into: &findings)
    }
    if looksLikePath(whole)
      || (!marks.contains(.space) && marks.contains(.dot) && lowered.first?.isDigit == false
        && FilePath(lowered[whole], in: arena).isSecret)
    {
      scanPath(in: whole, context: context, into: &findings)
    }
    if isBareAddress, role != .ordinal { scanHost(context: context, into: &findings) }
    if !marks.contains(.space) { scanURLs(context: context, into: &findings) }
    if mayBeSQL { scanSQL(isSQL: false, into: &findings) }
    scanInjectedSQL(into: &findings)
    scanInjection(into: &findings)
  }

  /// What a finding says to a person. No secret is quoted, nor what stands under a secret's key.
  func note(_ finding: Findings.Finding, secrets: [Range<Int>], isSecret: Bool) -> String {
    let phrase = finding.kind.phrase
    guard finding.kind != .secretValue, !isSecret else { return phrase }
    let range = finding.first.clamped(to: 0..<count)
    guard !range.isEmpty, !secrets.contains(where: { $0.overlaps(range) }) else { return phrase }
    // No more is read than is shown.
    return "\(phrase): `\(VisibleText(bytes[range].prefix(240).text).cut(to: 60))`"
  }
}
