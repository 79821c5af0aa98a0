/// A path taken apart: its components resolved as a file system would, without looking at one.
struct FilePath {
  /// In lower case, `.` and `..` resolved as far as they go.
  let components: ArenaSlice<Bytes>
  let isAbsolute: Bool
  /// The system's directory in which an absolute path lies; nil if in none.
  let directory: SystemDirectory?
  /// The letter of a Windows drive.
  let drive: UInt8?
  /// Whether it starts in a home directory.
  let isInHome: Bool
  /// How many directories it climbs above its start.
  let climbed: Int
  /// How many `..` it has.
  let steps: Int

  /// Takes a path apart; its components lie in the arena.
  init(_ bytes: Bytes, in arena: borrowing Arena) {
    var start = bytes.startIndex
    if bytes.has("file://", at: start) { start += bytes.has("file://localhost", at: start) ? 16 : 7 }
    let hasDrive = bytes.has(":", at: start + 1) && bytes.endIndex - start > 2 && bytes[start].isLetter
    drive = hasDrive ? bytes[start].lowered : nil
    if hasDrive { start += 2 }
    let rest = bytes[start...]
    switch rest.first {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): (isInHome, isAbsolute) = (false, true)
    case UInt8(ascii: "~"): (isInHome, isAbsolute) = (true, true)
    case UInt8(ascii: "$") where rest.begins(with: "$home"): (isInHome, isAbsolute) = (true, true)
    case UInt8(ascii: "%") where rest.begins(with: "%systemroot%") || rest.begins(with: "%windir%"):
      (isInHome, isAbsolute) = (false, true)
    default: (isInHome, isAbsolute) = (false, hasDrive)
    }
    var steps = FilePathSteps(in: arena)
    while let slash = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      steps.take(bytes[start..<slash], in: arena)
      start = slash + 1
    }
    steps.take(bytes[start...], in: arena)
    components = steps.components.all
    directory = isAbsolute && !isInHome ? components.first.flatMap { SystemDirectory.lexicon[$0] } : nil
    climbed = steps.climbed
    self.steps = steps.count
  }

  /// Whether the path lies in a directory or is it. A relative one starts in that directory.
  func isWithin(_ root: RootPath) -> Bool {
    guard isAbsolute else { return climbed == 0 }
    guard isInHome == root.isInHome, drive == root.drive, components.count >= root.components.count else {
      return false
    }
    return zip(components, root.components).allSatisfy { $0.elementsEqual($1) }
  }
}

/// The components of a path while it is read.
private struct FilePathSteps {
  private(set) var components: ArenaList<Bytes>
  private(set) var climbed = 0
  /// How many `..` there were.
  private(set) var count = 0

  init(in arena: borrowing Arena) { components = ArenaList(in: arena, capacity: 8) }

  @inline(__always)
  mutating func take(_ component: Bytes, in arena: Arena) {
    guard let first = component.first else { return }
    if first == UInt8(ascii: "."), component.isStep { step(component) } else { components.append(component, in: arena) }
  }

  private mutating func step(_ component: Bytes) {
    guard component.count > 1 else { return }
    count += 1
    if components.popLast() == nil { climbed += 1 }
  }
}

extension Bytes {
  /// Whether a component names its own directory or one above. Filters that take out `../` once leave one of `....//`.
  fileprivate var isStep: Bool { allSatisfy { $0 == UInt8(ascii: ".") } || equals("..;") }
}
