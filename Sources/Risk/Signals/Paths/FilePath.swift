/// A path taken apart: its components resolved as a file system would, without looking at one.
struct FilePath {
  /// In lower case, `.` and `..` resolved as far as they go.
  let components: ArenaSlice<Bytes>
  let isAbsolute: Bool
  /// The letter of a Windows drive.
  let drive: UInt8?
  /// Whether it starts in a home directory.
  let isInHome: Bool
  /// How many directories it climbs above its start.
  let climbed: Int
  /// How many `..` it has.
  let steps: Int

  /// Takes a path apart; its components lie in the arena.
  init(_ bytes: Bytes, in arena: Arena) {
    var rest = bytes
    for scheme: StaticString in ["file://localhost", "file://"] where rest.begins(with: scheme) {
      rest = rest.dropFirst(scheme.utf8CodeUnitCount)
      break
    }
    let hasDrive = rest.count > 2 && rest.first?.isLetter == true && rest.dropFirst().first == UInt8(ascii: ":")
    drive = hasDrive ? rest.first?.lowered : nil
    if hasDrive { rest = rest.dropFirst(2) }
    let first = rest.first
    isInHome = first == UInt8(ascii: "~") || rest.begins(with: "$home")
    isAbsolute =
      first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") || hasDrive || isInHome
      || rest.begins(with: "%systemroot%")
      || rest.begins(with: "%windir%")
    var steps = FilePathSteps(in: arena)
    var start = rest.startIndex
    for place in rest.startIndex...rest.endIndex {
      guard place == rest.endIndex || rest[place] == UInt8(ascii: "/") || rest[place] == UInt8(ascii: "\\") else {
        continue
      }
      if place > start { steps.take(rest[start..<place]) }
      start = place + 1
    }
    components = steps.components.all
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

  init(in arena: Arena) { components = ArenaList(in: arena, capacity: 8) }

  mutating func take(_ component: Bytes) {
    guard component.first == UInt8(ascii: "."),
      component.allSatisfy({ $0 == UInt8(ascii: ".") }) || component.equals("..;")
    else { return components.append(component) }
    // Filters that take out `../` once leave one of `....//`.
    guard component.count > 1 else { return }
    count += 1
    if components.popLast() == nil { climbed += 1 }
  }
}
