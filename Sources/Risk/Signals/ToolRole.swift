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

  private enum Part {
    case shell, command, runs, program, database, search
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
    let words = KeyWords.split(tool)
    let parts = words.map { Self.lexicon[$0] }
    program = words.first { Program.lexicon[$0].map(Self.programs.contains) ?? false }
    runsSQL = parts.contains(.database)
    searches = parts.contains(.search)
    let runs = parts.contains(.runs)
    runsCommands =
      !runsSQL
      && (parts.contains(.shell) || parts.contains(.command)
        || (runs && (parts.contains(.program) || parts.count == 1)))
  }
}
