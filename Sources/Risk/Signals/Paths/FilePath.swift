/// A path taken apart: its components resolved as a file system would, without looking at one.
struct FilePath {
  /// In lower case, `.` and `..` resolved as far as they go.
  private(set) var components: [ArraySlice<UInt8>] = []
  let isAbsolute: Bool
  /// The letter of a Windows drive.
  private(set) var drive: UInt8?
  /// Whether it starts in a home directory.
  let isInHome: Bool
  /// How many directories it climbs above its start.
  private(set) var climbed = 0
  /// How many `..` it has.
  private(set) var steps = 0

  init(_ bytes: ArraySlice<UInt8>) {
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
    for component in rest.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      append(component)
    }
  }

  private mutating func append(_ component: ArraySlice<UInt8>) {
    guard component.first == UInt8(ascii: "."),
      component.allSatisfy({ $0 == UInt8(ascii: ".") }) || component.equals("..;")
    else { return components.append(component) }
    // Filters that take out `../` once leave one of `....//`.
    guard component.count > 1 else { return }
    steps += 1
    if components.popLast() == nil { climbed += 1 }
  }

  /// Whether the path lies in a directory or is it. A relative one starts in that directory.
  func isWithin(_ root: FilePath) -> Bool {
    guard isAbsolute else { return climbed == 0 }
    guard isInHome == root.isInHome, drive == root.drive, components.count >= root.components.count else {
      return false
    }
    return zip(components, root.components).allSatisfy { $0.elementsEqual($1) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin like this.
  func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { count >= $0.count && starts(with: $0) }
  }

  /// Whether the bytes end like this.
  func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
  }

  /// Whether these are the bytes.
  func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { elementsEqual($0) }
  }
}
