/// The values of one header field in the head of a request.
struct HeaderField: Equatable {
  /// The first value; none if the field is not there.
  private(set) var first: String?
  private(set) var count = 0

  /// The value of a field that stands exactly once.
  var only: String? { count == 1 ? first : nil }

  mutating func add(_ value: String) {
    if count == 0 { first = value }
    count += 1
  }
}
