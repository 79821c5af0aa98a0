import Feed

/// Which connections have a person who may be waited for: those that said so and answer the gateway's ping. Pure.
struct Attendance {
  /// How often the gateway asks, milliseconds.
  static let pingEvery: Int64 = 15_000
  /// How long an answer may take, milliseconds.
  static let patience: Int64 = 30_000

  private struct Seat {
    var name: String
    var heard: Int64
  }

  private var seats: [Int: Seat] = [:]

  /// A connection said `attends`.
  mutating func sit(_ connection: Int, _ name: String, at now: Int64) {
    seats[connection] = Seat(name: name, heard: now)
  }

  /// A connection answered a ping, or said anything else.
  mutating func heard(_ connection: Int, at now: Int64) {
    seats[connection]?.heard = now
  }

  /// A connection ended.
  mutating func leave(_ connection: Int) {
    seats[connection] = nil
  }

  /// The names of those who are there, each once, in order.
  func present(at now: Int64) -> [String] {
    Set(seats.values.filter { now - $0.heard <= Self.patience }.map(\.name)).sorted()
  }

  /// The connections to ask.
  var seated: [Int] { seats.keys.sorted() }
}
