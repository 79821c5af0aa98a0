/// A path taken apart: its components resolved as a file system would, without looking at one.
struct FilePath {
  /// In lower case, `.` and `..` resolved as far as they go.
  private(set) var components: [Bytes] = []
  let isAbsolute: Bool
  /// The letter of a Windows drive.
  private(set) var drive: UInt8?
  /// Whether it starts in a home directory.
  let isInHome: Bool
  /// How many directories it climbs above its start.
  private(set) var climbed = 0
  /// How many `..` it has.
  private(set) var steps = 0

  init(_ bytes: Bytes) {
    var rest = bytes
    for scheme: StaticString in ["file://localhost", "file://"] where rest.begins(with: scheme) {
      rest = rest.dropFirst(scheme.utf8CodeUnitCount)
      break
    }
    let hasDrive = rest.count > 2 && rest.first?.isLetter == true && rest.dropFirst().first == UInt8(ascii: ":")
    if hasDrive {
      drive = rest.first?.lowered
      rest = rest.dropFirst(2)
    }
    let first = rest.first
    isInHome = first == UInt8(ascii: "~") || rest.begins(with: "$home")
    isAbsolute =
      first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") || hasDrive || isInHome
      || rest.begins(with: "%systemroot%")
      || rest.begins(with: "%windir%")
    components.reserveCapacity(8)
    var start = rest.startIndex
    for place in rest.startIndex...rest.endIndex {
      guard place == rest.endIndex || rest[place] == UInt8(ascii: "/") || rest[place] == UInt8(ascii: "\\") else {
        continue
      }
      if place > start { append(rest[start..<place]) }
      start = place + 1
    }
  }

  private mutating func append(_ component: Bytes) {
    guard component.first == UInt8(ascii: "."),
      component.allSatisfy({ $0 == UInt8(ascii: ".") }) || component.equals("..;")
    else { return components.append(component) }
    // Filters that take out `../` once leave one of `....//`.
    guard component.count > 1 else { return }
    steps += 1
    if components.popLast() == nil { climbed += 1 }
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
