/// Invisible characters that honest writing needs, by what stands around them.
enum Joining {
  /// Whether a zero-width non-joiner between two letters keeps them from running together (RFC 5892, appendix A.1),
  /// as in Persian: elsewhere it changes nothing that one sees.
  static func isParted(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    ScalarRanges.joiningForward.contains(before)
      && (ScalarRanges.joiningForward.contains(after) || ScalarRanges.joiningBack.contains(after))
  }

  /// How many tags make the black flag before them one of those that are in use (UTS #51, RGI tag sequences): England's,
  /// Scotland's or Wales's. Any others would be a way to hide text.
  static func flagTags(_ next: (Int) -> Unicode.Scalar?) -> Int? {
    flags.first { flag in
      flag.enumerated().allSatisfy { next($0.offset)?.value == 0xE0000 + UInt32($0.element) }
    }?.count
  }

  /// The end of a sequence is the tag of DEL.
  private static let flags = ["gbeng\u{7F}", "gbsct\u{7F}", "gbwls\u{7F}"].map { Array($0.utf8) }
}
