/// This build's version: gateway and console tell it each other.
public enum Version {
  /// As semantic versioning has it.
  public static let current = "0.1.0"
}
