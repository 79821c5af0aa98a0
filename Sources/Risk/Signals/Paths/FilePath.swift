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
    var rest = bytes
    if rest.begins(with: "file://") { rest = rest.dropFirst(rest.begins(with: "file://localhost") ? 16 : 7) }
    let hasDrive = rest.count > 2 && rest.first?.isLetter == true && rest.dropFirst().first == UInt8(ascii: ":")
    drive = hasDrive ? rest.first?.lowered : nil
    if hasDrive { rest = rest.dropFirst(2) }
    isInHome = rest.first == UInt8(ascii: "~") || rest.begins(with: "$home")
    isAbsolute =
      hasDrive || isInHome || rest.first.map(Self.isSlash) == true
      || rest.begins(with: "%systemroot%") || rest.begins(with: "%windir%")
    var steps = FilePathSteps(in: arena)
    var start = rest.startIndex
    while let slash = rest[start...].firstIndex(where: Self.isSlash) {
      steps.take(rest[start..<slash], in: arena)
      start = slash + 1
    }
    steps.take(rest[start...], in: arena)
    components = steps.components.all
    directory = isAbsolute && !isInHome ? components.first.flatMap { SystemDirectory.lexicon[$0] } : nil
    climbed = steps.climbed
    self.steps = steps.count
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

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
