import Glibc

/// What went wrong in the C library, in its own words.
struct ErrorNumber: Equatable, CustomStringConvertible {
  let number: Int32

  static var last: ErrorNumber { ErrorNumber(number: errno) }

  var description: String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
