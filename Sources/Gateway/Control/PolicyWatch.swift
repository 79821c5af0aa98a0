/// Looks at the policy files, so that a change is in force within a second.
struct PolicyWatch: Sendable {
  /// How often the files are looked at.
  static let every = Duration.milliseconds(400)

  let files: [String]

  /// Looks until it is cancelled; `changed` is told of each file that was written anew or is gone.
  func run(changed: @Sendable (String) async -> Void) async {
    var stamps = files.map { FileStamp(of: $0) }
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: Self.every)
      } catch {
        return  // cancelled: the gateway ends
      }
      for (index, file) in files.enumerated() {
        let stamp = FileStamp(of: file)
        guard stamp != stamps[index] else { continue }
        stamps[index] = stamp
        await changed(file)
      }
    }
  }
}
