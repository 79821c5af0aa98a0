/// Reads a theme as a person writes it: one line a role, `role  256 colours | 16 colours | no colour`.
///
/// A column is a colour, maybe `on` another, then any of `bold dim underline reversed`. Colours are `default`, the
/// sixteen names, or 16 to 255; the last column takes none. `#` begins a comment, a role left out looks like `text`.
struct ThemeFile {
  let file: String
  private var paints: [Depth: [Role: Paint]] = [:]
  private var seen: [Role: Int] = [:]

  private static let columns: [Depth] = [.colours256, .colours16, .monochrome]

  init(_ text: String, file: String) throws(ThemeError) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try read(line, number: index + 1)
    }
  }

  func theme(named name: String) -> Theme {
    var whole = paints
    for depth in Depth.allCases {
      let text = paints[depth]?[.text] ?? Paint()
      for role in Role.allCases where whole[depth]?[role] == nil { whole[depth, default: [:]][role] = text }
    }
    return Theme(name: name, paints: whole)
  }

  private mutating func read(_ line: Substring, number: Int) throws(ThemeError) {
    let content = line.prefix { $0 != "#" }
    guard let word = Self.words(content).first else { return }
    guard let role = Role(rawValue: String(word)) else {
      throw error(number, "`\(word)` is no role; roles are \(Role.allCases.map(\.rawValue).joined(separator: " "))")
    }
    if let before = seen[role] { throw error(number, "`\(word)` was painted in line \(before)") }
    seen[role] = number
    let rest = content.drop { $0.isWhitespace }.dropFirst(word.count)
    let columns = rest.split(separator: "|", omittingEmptySubsequences: false)
    guard columns.count == 3 else {
      throw error(number, "`\(word)` needs three columns parted by `|`: 256 colours, 16 colours, no colour")
    }
    for (depth, column) in zip(Self.columns, columns) {
      paints[depth, default: [:]][role] = try paint(Self.words(column), depth: depth, number: number)
    }
  }

  private func paint(_ words: [Substring], depth: Depth, number: Int) throws(ThemeError) -> Paint {
    var paint = Paint()
    var isBackground = false
    for word in words {
      switch word {
      case "bold": paint.isBold = true
      case "dim": paint.isDim = true
      case "underline": paint.isUnderlined = true
      case "reversed": paint.isReversed = true
      case "on": isBackground = true
      default:
        let colour = try colour(word, depth: depth, number: number)
        if isBackground { paint.background = colour } else { paint.foreground = colour }
        isBackground = false
      }
    }
    if isBackground { throw error(number, "a colour must follow `on`") }
    return paint
  }

  private func colour(_ word: Substring, depth: Depth, number: Int) throws(ThemeError) -> Colour {
    if depth == .monochrome { throw error(number, "`\(word)`: the last column is for terminals without colour") }
    if word == "default" { return .standard }
    if let place = Self.names.firstIndex(of: String(word)) { return .palette(UInt8(place)) }
    guard let entry = UInt8(word), entry >= 16 else {
      throw error(number, "`\(word)` is no colour; take `default`, \(Self.names.joined(separator: " ")), or 16 to 255")
    }
    if depth == .colours16 { throw error(number, "`\(word)`: the second column takes the sixteen names only") }
    return .palette(entry)
  }

  private func error(_ line: Int, _ problem: String) -> ThemeError {
    ThemeError(file: file, line: line, problem: problem)
  }

  private static func words(_ text: Substring) -> [Substring] {
    text.split { $0 == " " || $0 == "\t" || $0 == "\r" }
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
    "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}

extension Theme {
  /// Reads a theme file.
  ///
  /// - Throws: ``ThemeError`` naming the line.
  public init(_ text: String, named name: String) throws(ThemeError) {
    self = try ThemeFile(text, file: "\(name).theme").theme(named: name)
  }
}
