import Glibc

/// The variables that this program was started with.
public enum Environment {
  /// The value of a variable; nil if it is not set.
  public static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
