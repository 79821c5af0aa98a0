import MCP

/// How great the numbers were that one agent gave one tool: what is far above them is signalled.
///
/// Bounded: at most ``mostPlaces`` arguments are watched, further ones are not.
public struct UsualNumbers: Sendable, Equatable {
  private struct Past: Equatable {
    var count: Int
    var greatest: Double
  }

  /// So many values must have been seen before anything is said.
  public static let leastValues = 5
  /// A value is far above if it is more than so many times the greatest so far.
  public static let factor = 10.0
  /// So many arguments are watched.
  public static let mostPlaces = 64

  private var places: [ByteString: Past] = [:]
  /// No number up to here is far above anything.
  private var unsuspicious = 0.0

  /// Nothing was seen.
  public init() {}

  /// Numbers that were seen often enough, by the pointer of their argument; elements of a list share a
  /// place.
  public init(greatest: [(pointer: String, value: Double)]) {
    for (pointer, value) in greatest {
      let steps = pointer.split(separator: "/", omittingEmptySubsequences: false)
      let shape = steps.map { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) ? "*" : $0 }.joined(separator: "/")
      places[ByteString(shape)] = Past(count: Self.leastValues, greatest: value)
    }
    settle()
  }

  /// Whether nothing was seen.
  var isEmpty: Bool { places.isEmpty }

  /// Whether a number is far above what was seen at a place. Where nothing but zero was seen, nothing is.
  func isFarAbove(_ value: Double, at pointer: ArgumentPointer) -> Double? {
    guard abs(value) > unsuspicious, let past = places[ByteString(pointer.shape)], past.count >= Self.leastValues,
      past.greatest > 0,
      abs(value) > past.greatest * Self.factor
    else { return nil }
    return past.greatest
  }

  /// Whether there is any number to learn, at the first level or below.
  public static func areIn(_ arguments: JSONObject) -> Bool {
    arguments.members.contains { member in
      switch member.value {
      case .number, .array, .object: true
      case .string(let text): text.utf8.count <= 24 && text.utf8.first?.isDigit == true
      case .null, .bool: false
      }
    }
  }

  /// Learns the numbers of a call that ran.
  public mutating func learn(_ arguments: JSONObject) {
    var path = ArgumentPointer()
    learn(.object(arguments), at: &path, isOrdinal: false)
    settle()
  }

  private mutating func settle() {
    unsuspicious = (places.values.lazy.map(\.greatest).filter { $0 > 0 }.min() ?? 0) * Self.factor
  }

  private mutating func learn(_ value: JSON, at path: inout ArgumentPointer, isOrdinal: Bool) {
    switch value {
    case .number(let number):
      if !isOrdinal, let value = Double(number.text), value.isFinite { learn(abs(value), at: path.shape) }
    case .array(let elements):
      for (index, element) in elements.prefix(64).enumerated() {
        path.enter(.index(index))
        learn(element, at: &path, isOrdinal: isOrdinal)
        path.leave()
      }
    case .object(let object):
      for member in object.members.prefix(64) {
        let role = ArgumentRole(KeyWords.split(member.key))
        path.enter(.key(member.key))
        learn(member.value, at: &path, isOrdinal: role.map { $0 == .ordinal } ?? isOrdinal)
        path.leave()
      }
    case .string(let text):
      if !isOrdinal, text.utf8.count <= 24, let value = ArgumentText(text, role: .other).number {
        learn(abs(value), at: path.shape)
      }
    case .null, .bool: break
    }
  }

  private mutating func learn(_ value: Double, at place: String) {
    guard place.utf8.count <= 256 else { return }
    if let past = places[ByteString(place)] {
      places[ByteString(place)] = Past(count: past.count + 1, greatest: max(past.greatest, value))
    } else if places.count < Self.mostPlaces {
      places[ByteString(place)] = Past(count: 1, greatest: value)
    }
  }
}
