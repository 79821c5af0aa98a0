import ArgumentParser
import Gateway
import Policy
import Scan
import Terminal

/// The policies that a scan compares with, and the one that it writes.
struct ScanPolicies: ParsableArguments {
  @Option(help: "A policy document to compare with, instead of the configuration's.") var policy: String?
  @Option(help: "Write a commented policy to start from, as YAML.") var writePolicy: String?
  @Flag(help: "Let --write-policy replace a file.") var force = false

  /// A policy that was read without errors.
  struct Document {
    let document: PolicyDocument
    let warnings: [Diagnostic]

    /// What it leaves open.
    func review(_ tools: [ScannedTool], mode: Mode) -> PolicyReview {
      PolicyReview(of: document, warnings: warnings, mode: mode, tools: tools)
    }
  }

  /// Whether a file is named here.
  var isNamed: Bool { policy != nil || writePolicy != nil }

  func validate() throws {
    if force, writePolicy == nil { throw ValidationError("--force goes with --write-policy") }
    if let file = writePolicy, !file.hasSuffix(".yaml"), !file.hasSuffix(".yml") {
      throw ValidationError("--write-policy writes YAML, because JSON has no comments: name it .yaml")
    }
  }

  /// Where a policy is to be written; none if none is asked for.
  ///
  /// - Throws: ``CommandFailure`` where that could not be done.
  func writer(for servers: [ServerConfiguration]) throws(CommandFailure) -> PolicyWriter? {
    guard let path = writePolicy else { return nil }
    guard servers.count == 1 else {
      throw CommandFailure(
        "--write-policy writes the policy of one server: name it with --server", exitCode: .validationFailure)
    }
    return try PolicyWriter(path: path, replaces: force)
  }

  /// The policies to compare with, one a server, none where none is known.
  ///
  /// - Throws: ``CommandFailure``, or an exit code after errors of a policy were printed.
  func documents(of servers: [ServerConfiguration]) throws -> [Document?] {
    if policy != nil, servers.count > 1 {
      throw CommandFailure(
        "--policy is compared with one server: name it with --server", exitCode: .validationFailure)
    }
    return try servers.map { server in try (policy ?? server.policy).map(read) }
  }

  private func read(_ path: String) throws -> Document {
    let reading = PolicyDocument.read(try InputFile.read(path), file: path).forGateway
    guard let document = reading.document else {
      var error = StandardError()
      for problem in reading.errors { print(Display.line(problem.description), to: &error) }
      throw ConfigurationFile.hasErrors
    }
    return Document(document: document, warnings: reading.diagnostics)
  }
}
