extension ArgumentText {
  /// So long is a piece of Base64 at least that is signalled, in characters.
  private static let shortestBlob = 60

  /// Runs of Base64 that are neither a path nor a name nor one of the texts that are known by their marks.
  ///
  /// - Parameter secrets: what was recognised as a token or key already.
  func scanBlobs(secrets: [Range<Int>], into findings: inout Findings) {
    guard count >= Self.shortestBlob, !isMedia else { return }
    var start = 0
    var place = 0
    var (capitals, smalls, digits, slashes) = (0, 0, 0, 0)
    while place <= count {
      let byte = place < count ? bytes[place] : 0
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): slashes += 1
      case UInt8(ascii: "+"): break
      default:
        let length = place - start
        if length >= Self.shortestBlob, min(capitals, smalls) * 10 >= length, digits > 0, slashes * 12 <= length,
          !secrets.contains(where: { $0.overlaps(start..<place) }), !isPublicKey(start)
        {
          findings.add(.encodedBlob, start..<place)
        }
        start = place + 1
        (capitals, smalls, digits, slashes) = (0, 0, 0, 0)
      }
      place += 1
    }
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
