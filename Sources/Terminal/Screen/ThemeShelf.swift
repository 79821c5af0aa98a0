import Console
import Glibc

/// The themes that `:theme` can take: the user's own, then those the program brings.
struct ThemeShelf {
  /// Where a user's own themes lie; nil if that is not known.
  let directory: String?

  init(_ environment: (String) -> String?) {
    if let configuration = environment("XDG_CONFIG_HOME"), configuration.hasPrefix("/") {
      directory = "\(configuration)/sluice/themes"
    } else {
      directory = environment("HOME").map { "\($0)/.config/sluice/themes" }
    }
  }

  /// All names, the program's own first.
  var names: [String] {
    let own = directory.map(Self.files) ?? []
    return Theme.builtInNames + own.filter { !Theme.builtInNames.contains($0) }.sorted()
  }

  /// The theme of a name. A user's own goes before one that the program brings.
  ///
  /// - Throws: ``TerminalError`` if there is none, or naming the line that can't be read.
  func theme(named name: String) throws(TerminalError) -> Theme {
    do {
      if let directory, names.contains(name), let text = TextFile.read("\(directory)/\(name).theme", atMost: 64 << 10) {
        return try Theme(text, named: name)
      }
      if let theme = try Theme.builtIn(name) { return theme }
    } catch {
      throw TerminalError("\(error)")
    }
    throw TerminalError("there is no theme `\(name)`; there are \(names.joined(separator: ", "))", .usage)
  }

  private static func files(_ directory: String) -> [String] {
    guard let handle = opendir(directory) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".theme"), !name.hasPrefix(".") { names.append(String(name.dropLast(6))) }
    }
    return names
  }
}
