import Feed

/// What has been on the screen, and since when: a call can be decided only as it was seen.
struct Sightings: Sendable {
  private struct Sighting: Sendable {
    var digest: String
    var at: Int64
    var isWhole: Bool
  }

  private var calls: [CallID: Sighting] = [:]
  /// What the frame that was written last showed.
  private(set) var last = Sight()

  /// How long a person needs to see anything at all.
  static let waitMilliseconds: Int64 = 300

  /// A frame has been written.
  mutating func note(_ sight: Sight, at now: Int64) {
    last = sight
    guard let call = sight.call, let digest = sight.digest else { return }
    if let known = calls[call], known.digest.utf8.elementsEqual(digest.utf8) {
      if sight.isWhole { calls[call]?.isWhole = true }
    } else {
      calls[call] = Sighting(digest: digest, at: now, isWhole: sight.isWhole)
    }
  }

  /// Whether this very call has been seen long enough.
  func isSeen(_ call: CallID, digest: String, at now: Int64) -> Bool {
    guard let sighting = calls[call], sighting.digest.utf8.elementsEqual(digest.utf8) else { return false }
    return now - sighting.at >= Self.waitMilliseconds
  }

  /// Whether all of its arguments have been on the screen.
  func isWhole(_ call: CallID, digest: String) -> Bool {
    guard let sighting = calls[call], sighting.digest.utf8.elementsEqual(digest.utf8) else { return false }
    return sighting.isWhole
  }

  /// The call must be looked at anew, because it came under the cursor by itself, or is gone.
  mutating func forget(_ call: CallID) { calls[call] = nil }
}
