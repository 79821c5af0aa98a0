/// The values that were to be deleted are gone.
public struct ValuesForgotten: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "values.forgotten"

  /// The place of the `values.forgetting` that is carried out.
  public var order: Int
  /// How many values were deleted since the gateway that finished it began on it.
  public var count: Int

  /// All members, in the order in which they are written.
  public init(order: Int, count: Int) {
    self.order = order
    self.count = count
  }
}
