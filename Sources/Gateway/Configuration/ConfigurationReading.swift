import Policy

/// What came of reading `sluice.yaml`.
public struct ConfigurationReading: Sendable {
  /// Nil if there is any error.
  public let configuration: GatewayConfiguration?
  /// Every error and warning, in the order of the text.
  public let diagnostics: [Diagnostic]
}

extension GatewayConfiguration {
  /// Reads a configuration. All that is wrong is reported, not only the first.
  ///
  /// - Parameters:
  ///   - file: the file's absolute path; relative paths in it start from its directory.
  ///   - environment: what `${NAME}` is replaced from, and where the default places come from.
  public static func read(_ bytes: [UInt8], file: String, environment: [String: String]) -> ConfigurationReading {
    var reader = ConfigurationReader(file: file, environment: environment)
    return reader.read(bytes)
  }
}
