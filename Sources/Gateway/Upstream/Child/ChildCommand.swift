import Subprocess
import SystemPackage

/// How the child process of a server is started.
struct ChildCommand: Sendable {
  /// What a child gets of the gateway's own environment.
  private static let inheritedNames = ["PATH", "HOME", "LANG", "TMPDIR"]

  let server: String
  let executable: String
  let arguments: [String]
  let environment: [String: String]
  let directory: String

  /// Nil if there are no words. `own` looks a variable of the gateway's environment up; of two settings of one name in
  /// `environment` the last counts.
  init?(
    server: String, words: [String], environment: [(name: String, value: String)], directory: String,
    own: (String) -> String?
  ) {
    guard let first = words.first else { return nil }
    self.server = server
    // A path is meant from the directory that the child is started in; a bare name is looked up in PATH.
    executable = first.contains("/") && !first.hasPrefix("/") ? "\(directory)/\(first)" : first
    arguments = Array(words.dropFirst())
    self.directory = directory
    var variables: [String: String] = [:]
    for name in Self.inheritedNames { variables[name] = own(name) }
    for (name, value) in environment { variables[name] = value }
    self.environment = variables
  }

  /// How the server is called in sentences.
  var title: String { "the server `\(server)`" }

  /// A session of its own: no signal of the gateway's terminal reaches it, and its group can be ended as a whole.
  var configuration: Configuration {
    var options = PlatformOptions()
    options.createSession = true
    return Configuration(
      executable: executable.contains("/") ? .path(FilePath(executable)) : .name(executable),
      arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })),
      workingDirectory: FilePath(directory),
      platformOptions: options)
  }
}
