/// A line for a POSIX shell, taken apart: quotes are honoured, nothing is expanded.
struct ShellLine {
  let commands: ArenaSlice<ShellCommand>
  /// Where something separates, pipes, substitutes or redirects first, outside quotes that would stop it.
  let firstOperator: Int?
  /// How often something does.
  let operatorCount: Int

  init(_ text: ArgumentText, in range: Range<Int>) {
    var reader = ShellReader(text, in: range)
    reader.read()
    commands = reader.commands
    firstOperator = reader.firstOperator
    operatorCount = reader.operatorCount
  }
}
