/// What a tool does with texts whose key tells nothing, by the words of its name.
struct ToolRole {
  /// Runs them in a shell.
  let runsCommands: Bool
  /// Gives them to a database.
  let runsSQL: Bool
  /// Looks for them.
  let searches: Bool
  /// The program that the name says is run, whose own name the arguments may leave out: `git_run`.
  let program: PackedWord?

  private struct Part: OptionSet {
    let rawValue: UInt8

    static let shell = Part(rawValue: 1 << 0)
    static let command = Part(rawValue: 1 << 1)
    static let runs = Part(rawValue: 1 << 2)
    static let program = Part(rawValue: 1 << 3)
    static let database = Part(rawValue: 1 << 4)
    static let search = Part(rawValue: 1 << 5)
  }

  private static let lexicon = WordTable<Part>([
    (.shell, "shell bash exec terminal ssh cmd powershell subprocess spawn console zsh sh tmux tty pty"),
    (.command, "command commands"),
    (.runs, "run execute launch start invoke"),
    (.program, "process script program"),
    (.search, "search find lookup browse google grep suggest"),
    (
      .database,
      """
      sql query db database postgres postgresql mysql mariadb sqlite bigquery snowflake clickhouse duckdb redshift
      mssql oracle
      """
    ),
  ])

  private static let programs: [Program] = [.git, .containers, .cluster, .cloud, .infrastructure]

  init(_ tool: String) {
    var parts: Part = []
    var (count, program) = (0, nil as PackedWord?)
    KeyWords.read(tool) { word in
      count += 1
      if let part = Self.lexicon[word] { parts.formUnion(part) }
      if program == nil, let named = Program.lexicon[word], Self.programs.contains(named) { program = word }
    }
    self.program = program
    runsSQL = parts.contains(.database)
    searches = parts.contains(.search)
    runsCommands =
      !runsSQL
      && (parts.contains(.shell) || parts.contains(.command)
        || (parts.contains(.runs) && (parts.contains(.program) || count == 1)))
  }
}
