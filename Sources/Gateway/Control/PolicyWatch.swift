/// Looks at the policy files, so that a change is in force within a second.
struct PolicyWatch: Sendable {
  /// How often the files are looked at.
  static let every = Duration.milliseconds(400)

  let files: [String]
  /// How the files stood before they were first read: what is written while the gateway comes up is not missed.
  let before: [FileStamp?]

  init(files: [String]) {
    self.files = files
    before = files.map { FileStamp(of: $0) }
  }

  /// Looks until it is cancelled; `changed` is told of each file that was written anew or is gone.
  func run(changed: @Sendable (String) async -> Void) async {
    var stamps = before
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: Self.every)
      } catch {
        return  // cancelled: the gateway ends
      }
      for file in look(after: &stamps) { await changed(file) }
    }
  }

  /// The files that stand otherwise than they did.
  func look(after stamps: inout [FileStamp?]) -> [String] {
    files.indices.compactMap { index in
      let stamp = FileStamp(of: files[index])
      guard stamp != stamps[index] else { return nil }
      stamps[index] = stamp
      return files[index]
    }
  }
}
