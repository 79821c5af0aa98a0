/// This build's version.
public enum Version {
  /// As semantic versioning has it.
  public static let current = "0.1.0"
}
