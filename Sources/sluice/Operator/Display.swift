import Console
import Glibc
import Terminal
import Text

/// Strangers' words on standard output: nothing in them can draw.
enum Display {
  /// What the locale can show.
  static let repertoire: VisibleText.Repertoire = {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(Environment.value).first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }()

  /// The console's signs, as far as the locale can show them.
  static var glyphs: Glyphs { repertoire == .unicode ? .unicode : .ascii }

  /// How wide the terminal is; 80 where standard output is none.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Text on one line, whole.
  static func line(_ text: String) -> String { VisibleText(text, repertoire: repertoire).text }

  /// Text in lines that the terminal holds, none of them broken within a word.
  static func wrapped(_ text: String) -> String {
    // A column stays free for the cursor behind the last line.
    VisibleText(text, repertoire: repertoire).wrapped(to: max(20, columns - 1)).joined(separator: "\n")
  }

  /// Text in so many columns.
  static func fitted(_ text: String, _ columns: Int) -> String {
    VisibleText(text, repertoire: repertoire).fitted(to: columns)
  }

  /// Text in at most so many columns; a cut is seen.
  static func cut(_ text: String, _ columns: Int) -> String {
    VisibleText(text, repertoire: repertoire).cut(to: columns)
  }
}
