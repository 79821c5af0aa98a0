import Feed

/// What was noted elsewhere about the ledger.
extension Verifier {
  /// Compares the head with the anchors that name its place.
  mutating func anchorBreakage() -> Breakage? {
    while let anchor = anchors.first, anchor.head.seq <= head.seq {
      guard anchor.head == head else { return replaced(anchor) }
      anchored = head
      confirmed += 1
      anchors.removeFirst()
    }
    return nil
  }

  /// An anchor that names a record after the last.
  var missingEnd: Breakage? {
    anchors.first.map { anchor in
      Breakage(
        head.seq + 1, .cut,
        "the last record is \(head.seq), and the anchor of \(UTCTime(milliseconds: anchor.time)) names record "
          + "\(anchor.head.seq)")
    }
  }

  private func replaced(_ anchor: Anchor) -> Breakage {
    let since = anchored.map { "; up to record \($0.seq) it is the one that was anchored" } ?? ""
    return Breakage(
      anchor.head.seq, .replaced,
      "it is not the record that the anchor of \(UTCTime(milliseconds: anchor.time)) names\(since)")
  }
}
