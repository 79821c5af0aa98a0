import Feed

extension CallCompleted {
  /// Whether the yes that let the call run may be spent once more: it failed and there was no answer, as where surely
  /// nothing was sent. An answer, also one that tells of an error, has a length.
  public var mayLeaveApproval: Bool { outcome == .failed && resultBytes == 0 }
}
