import Feed

/// What a frame lets a person see that keys may act on. The driver hands it back once the frame is written: only then
/// does a call count as seen and a prompt as asked.
public struct Sight: Hashable, Sendable {
  /// The held call whose arguments the frame shows.
  public var call: CallID?
  /// The digest of that call at the time; without a call, what the lines of a text are of that shows a change.
  public var digest: String?
  /// Whether none of its arguments is missing from the frame.
  public var isWhole: Bool
  /// On the call's own page, which of the lines of its arguments the frame shows; in a text, which of its lines.
  public var lines: Range<Int>
  /// The number of the prompt that is open in the frame.
  public var prompt: Int?

  /// By default, nothing that can be decided.
  public init(
    call: CallID? = nil, digest: String? = nil, isWhole: Bool = false, lines: Range<Int> = 0..<0, prompt: Int? = nil
  ) {
    self.call = call
    self.digest = digest
    self.isWhole = isWhole
    self.lines = lines
    self.prompt = prompt
  }
}
