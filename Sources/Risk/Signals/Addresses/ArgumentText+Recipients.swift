extension ArgumentText {
  /// Who of the recipients in the text is not on the list: `Ana <ana@example.com>, bo@example.com`.
  func scanRecipients(context: SignalContext, into findings: inout Findings) {
    guard !context.recipients.isEmpty else { return }
    var start = 0
    while start < count {
      let end =
        lowered[start...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\n") }
        ?? count
      let range = address(in: start..<end)
      if !range.isEmpty, !context.recipients.contains(lowered[range]) { findings.add(.unknownRecipient, range) }
      start = end + 1
    }
  }

  /// The address alone, without the name before it and `mailto:`.
  private func address(in range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    if let open = lowered[range].lastIndex(of: UInt8(ascii: "<")), lowered[range].last == UInt8(ascii: ">") {
      range = trimmed(open + 1..<range.upperBound - 1)
    }
    return lowered[range].begins(with: "mailto:") ? range.lowerBound + 7..<range.upperBound : range
  }
}
