/// Why a theme file could not be read.
public struct ThemeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file's name.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// What is wrong and what would be right.
  public var problem: String

  /// A problem at its place.
  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `dark.theme:3: …`
  public var description: String { "\(file):\(line): \(problem)" }
}
