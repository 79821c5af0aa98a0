import MCP

/// Puts the arguments of a call into words.
struct SubjectReader {
  private let members: [(kind: ArgumentKind?, key: String, value: JSON)]
  private var found: [ArgumentKind: JSON] = [:]

  private static let longest = Excerpt.longestText

  /// - Parameter mayBeCut: whether length, digest and beginning may stand in the place of a value.
  init(arguments: JSONObject, mayBeCut: Bool) {
    members = arguments.members.prefix(64).map { member in
      let text = mayBeCut ? Excerpt(member.value)?.text : nil
      let value = text.map { JSON.string($0) } ?? member.value
      return (kind: ArgumentKind(name: member.key), key: member.key, value: value)
    }
    for member in members {
      guard let kind = member.kind, found[kind] == nil else { continue }
      found[kind] = member.value
    }
  }

  /// A count of something that no size describes, with its name: `numberResults 6`.
  private var bareCount: String? {
    guard number(.width) == nil || number(.height) == nil, number(.duration) == nil, let count = number(.count),
      let key = members.first(where: { $0.kind == .count })?.key
    else { return nil }
    return "\(key) \(count)"
  }

  /// The parts, the weightiest first.
  func read() -> [Subject.Part] {
    let measures = [picture, addresses, factor].compactMap { $0 }.map {
      Subject.Part(text: $0, isMeasure: true, brief: square($0))
    }
    let names = [bareCount, plain(.place), plain(.identity), plain(.model), quoted].compactMap { $0 }.map {
      Subject.Part(text: $0)
    }
    let parts = (money.map { [Subject.Part(text: $0)] } ?? []) + measures + names
    return parts.isEmpty ? fallback.map { [Subject.Part(text: $0)] } ?? [] : parts
  }

  private var money: String? {
    guard let amount = number(.amount) else { return nil }
    return text(.currency).map { "\(amount) \($0)" } ?? amount
  }

  /// `6 × 1024×1024`, `10 s 1920×1080`, as far as the arguments tell.
  private var picture: String? {
    let size = number(.width).flatMap { width in number(.height).map { "\(width)×\($0)" } }
    if let duration = number(.duration) { return size.map { "\(duration) s \($0)" } ?? "\(duration) s" }
    guard let count = number(.count) else { return size }
    return size.map { "\(count) × \($0)" }
  }

  /// `1024×1024` in fewer columns, `1024²`.
  private func square(_ text: String) -> String? {
    guard let width = number(.width), width == number(.height) else { return nil }
    let size = "\(width)×\(width)"
    return text.hasSuffix(size) ? text.dropLast(size.count) + "\(width)²" : nil
  }

  private var addresses: String? {
    switch found[.address] {
    case .array(let all)?: "to \(Count.of(all.count, "address", "addresses"))"
    case .string?: "to 1 address"
    default: nil
    }
  }

  private var factor: String? { number(.factor).map { "× \($0)" } }
  private var quoted: String? { text(.text).map { "\"\($0)\"" } }

  /// Without any name that speaks: the first text, else the first number with its name, else how long something is.
  private var fallback: String? {
    for member in members {
      if let text = member.value.string { return "\"\(text.prefix(Self.longest))\"" }
    }
    for member in members {
      if let number = member.value.number { return "\(member.key) \(number.text)" }
    }
    for member in members {
      if let excerpt = Excerpt(member.value) { return "\(member.key) \(Count.size(excerpt.length))" }
    }
    return nil
  }

  private func plain(_ kind: ArgumentKind) -> String? { text(kind) ?? number(kind) }

  private func text(_ kind: ArgumentKind) -> String? {
    found[kind]?.string.flatMap { $0.isEmpty ? nil : String($0.prefix(Self.longest)) }
  }

  /// A number, also one that was written as text.
  private func number(_ kind: ArgumentKind) -> String? {
    guard let value = found[kind] else { return nil }
    if let number = value.number { return String(number.text.prefix(Self.longest)) }
    guard let text = value.string, text.utf8.count < 24, Double(text) != nil else { return nil }
    return text
  }
}
