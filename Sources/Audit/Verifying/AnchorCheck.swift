import Feed

/// What was noted elsewhere about the ledger, compared with it record by record.
struct AnchorCheck {
  /// Those that are still to be compared, in the order of their places.
  private var anchors: [Anchor]
  private(set) var confirmed = 0
  /// The last head that an anchor has confirmed.
  private var anchored: LedgerHead?

  init(_ anchors: [Anchor]) {
    self.anchors = anchors.sorted { $0.head.seq < $1.head.seq }
  }

  /// Compares the head that the check has come to with the anchors that name its place.
  mutating func breakage(at head: LedgerHead) -> Breakage? {
    while let anchor = anchors.first, anchor.head.seq <= head.seq {
      guard anchor.head == head else { return replaced(anchor) }
      anchored = head
      confirmed += 1
      anchors.removeFirst()
    }
    return nil
  }

  /// An anchor that names a record after the last.
  func missingEnd(after head: LedgerHead) -> Breakage? {
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
