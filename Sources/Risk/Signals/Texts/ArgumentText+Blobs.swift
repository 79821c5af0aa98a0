extension ArgumentText {
  /// So long is a piece of Base64 at least that is signalled, in characters.
  private static let shortestBlob = 60

  /// Runs of Base64 that are neither a path nor a name nor one of the texts that are known by their marks.
  ///
  /// - Parameter secrets: what was recognised as a token or key already.
  func scanBlobs(secrets: [Range<Int>], into findings: inout Findings) {
    guard count >= Self.shortestBlob, !isMedia else { return }
    let isOfBlob = Self.isOfBlob
    var start = 0
    // No run of this length misses its own last byte: from there back to where the run can't reach.
    while start + Self.shortestBlob <= count {
      let reach = start..<start + Self.shortestBlob
      if let last = reach.last(where: { !isOfBlob[bytes[$0]] }) {
        start = last + 1
        continue
      }
      let end = bytes[reach.upperBound...].firstIndex { !isOfBlob[$0] } ?? count
      if isBlob(start..<end), !secrets.contains(where: { $0.overlaps(start..<end) }), !isPublicKey(start) {
        findings.add(.encodedBlob, start..<end)
      }
      start = end + 1
    }
  }

  /// The characters of Base64, in either alphabet.
  private static let isOfBlob = ByteTable<Bool> { byte in
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  /// Whether a run of such characters has the look of data: capitals and small letters, digits, few slashes.
  private func isBlob(_ run: Range<Int>) -> Bool {
    var (capitals, smalls, digits, slashes) = (0, 0, 0, 0)
    for byte in bytes[run] {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "+"): break
      default: slashes += 1
      }
    }
    return min(capitals, smalls) * 10 >= run.count && digits > 0 && slashes * 12 <= run.count
  }

  /// A picture or a sound in a URL (RFC 2397), or a certificate.
  private var isMedia: Bool {
    let start = whole.lowerBound
    return has("data:image/", at: start) || has("data:audio/", at: start) || has("data:video/", at: start)
      || has("data:font/", at: start) || has("-----begin ", at: start)
  }

  /// Behind `ssh-rsa` and the like.
  private func isPublicKey(_ start: Int) -> Bool {
    has("ssh-", at: start - 8) || has("ssh-", at: start - 12) || has("aaaa", at: start)
  }
}
