extension ArgumentText {
  /// Where a path leads, if this part of the text is one.
  ///
  /// - Parameters:
  ///   - isCommand: whether it is a word of a command.
  ///   - runs: whether it names a program to run, which usually lies in the system's directories.
  func scanPath(
    in range: Range<Int>, isCommand: Bool = false, runs: Bool = false, context: SignalContext,
    into findings: inout Findings
  ) {
    let range = trimmed(range)
    guard !range.isEmpty else { return }
    let mark = arena.mark
    let path = FilePath(decoded(lowered[range]), in: arena)
    if path.isSecret { findings.add(.secretPath, range) }
    if path.isOfSystem, !runs, !(isCommand && path.isDevice) { findings.add(.systemPath, range) }
    let isOutside = !context.roots.isEmpty && !runs && !isWithinRoots(path, range, context)
    if isOutside { findings.add(.outsideRoot, range) }
    // A command may well go up one directory.
    if path.climbed > (isCommand ? 1 : 0) || (path.isAbsolute && path.steps > 1) || (path.steps > 0 && isOutside) {
      findings.add(.traversal, range)
    }
    arena.release(to: mark)
  }

  /// Whether a value is a path by its look: no key has said so.
  func looksLikePath(_ range: Range<Int>) -> Bool { looksLikePath(range, marks) }

  /// The same for a part whose own marks are known.
  func looksLikePath(_ range: Range<Int>, _ own: ByteMarks) -> Bool {
    let value = lowered[range]
    guard value.count > 1, beginsLikePath(value) ?? (marks.contains(.slash) && own.contains(.dot) && stepsUp(value))
    else {
      return false
    }
    return own.isDisjoint(with: [.space, .unusual]) || !value.contains { $0.isSpace }
  }

  /// Whether the beginning makes a value a path; nil if it may be one all the same.
  private func beginsLikePath(_ value: Bytes) -> Bool? {
    switch value.first {
    case UInt8(ascii: "/"): return !value.begins(with: "//")
    case UInt8(ascii: "~"): return value.begins(with: "~/")
    case UInt8(ascii: "."):
      let climbs = value.begins(with: "../") || value.begins(with: "..\\") || value.begins(with: "..%2f")
      if climbs || value.begins(with: "./") || value.begins(with: ".env") { return true }
    case UInt8(ascii: "%"): if value.begins(with: "%2e%2e") { return true }
    case UInt8(ascii: "$"): if value.begins(with: "$home/") { return true }
    case UInt8(ascii: "f"): if value.begins(with: "file://") { return true }
    default: break
    }
    return value.has(":\\", at: value.startIndex + 1) && value.first?.isLetter == true ? true : nil
  }

  /// Whether one of the parts between slashes is `..`.
  private func stepsUp(_ value: Bytes) -> Bool {
    var rest = value
    while let place = rest.first("..") {
      let (before, end) = (place - 1, place + 2)
      if before < value.startIndex || value[before] == UInt8(ascii: "/"),
        end == value.endIndex || value[end] == UInt8(ascii: "/")
      {
        return true
      }
      rest = value[(place + 1)...]
    }
    return false
  }

  /// Capitals count: on most systems they make another directory.
  private func isWithinRoots(_ path: FilePath, _ range: Range<Int>, _ context: SignalContext) -> Bool {
    let path = marks.contains(.capital) ? FilePath(decoded(bytes[range]), in: arena) : path
    return context.roots.contains { path.isWithin($0) }
  }

  /// With `%2e` and the like read as what they stand for, twice, as careless servers do.
  private func decoded(_ path: Bytes) -> Bytes {
    marks.contains(.percent) ? unescaped(unescaped(path)) : path
  }

  private func unescaped(_ path: Bytes) -> Bytes {
    let out = arena.take(path.count)
    var (place, end) = (path.startIndex, 0)
    while place < path.endIndex {
      if path[place] == UInt8(ascii: "%"), place + 2 < path.endIndex,
        let high = path[place + 1].hexadecimal, let low = path[place + 2].hexadecimal
      {
        out[end] = high << 4 | low
        place += 3
      } else {
        out[end] = path[place]
        place += 1
      }
      end += 1
    }
    return Bytes(UnsafeBufferPointer(out))[0..<end]
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
