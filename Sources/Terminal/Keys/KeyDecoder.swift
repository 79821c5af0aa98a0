import Console

/// Turns the bytes that a terminal sends into keys, pastes and the mouse, however the line cuts them up.
///
/// Esc is both a key and the start of a sequence. It acts when nothing follows it at once; should `[` or `O` still come
/// within half a second, they and the rest of the sequence are taken as what they were, never as letters: on a slow
/// line an arrow must not become `A`, which approves for good. The same holds for what the terminal says of itself.
public struct KeyDecoder: Sendable {
  /// How long Esc waits for the rest of a sequence, milliseconds: no longer than a finger notices.
  static let escapeDelay: Int64 = 25
  /// How long the rest of a sequence may still come, milliseconds after its latest byte.
  static let sequenceDelay: Int64 = 500
  /// How long a paste may pause before it counts as ended, milliseconds.
  static let pasteDelay: Int64 = 2_000
  /// How long a word of the terminal's own may pause, milliseconds: it is longer than a sequence, and has letters in it.
  static let wordDelay: Int64 = 2_000
  /// Bytes of a sequence that are kept; longer ones are swallowed.
  static let sequenceLimit = 32

  enum State: Equatable {
    case ground
    /// Esc came, and has not acted yet.
    case escape
    /// Esc has acted; the rest of a sequence may still come.
    case acted
    /// After `ESC [`: parameters.
    case control([UInt8])
    /// After `ESC [ [`: a function key of the Linux console.
    case console
    /// After `ESC O`: parameters.
    case single([UInt8])
    /// After `ESC ]`: what the terminal says of itself, until BEL or `ESC \`.
    case word([UInt8])
    /// After `ESC [ M`: the mouse as old terminals tell it, three bytes.
    case mouse([UInt8])
    case character([UInt8], missing: Int)
    case paste
  }

  var state = State.ground
  private var pasted: [UInt8] = []
  /// When ``expire(at:)`` has something to do, milliseconds on the caller's clock.
  public private(set) var deadline: Int64?

  /// Nothing was read yet.
  public init() {}

  /// Bytes were read at a time in milliseconds.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int64) -> [Input] {
    var inputs = expire(at: now)
    for byte in bytes { take(byte, into: &inputs) }
    deadline = delay.map { now + $0 }
    return inputs
  }

  /// Time has passed: what waited for more bytes has its end.
  public mutating func expire(at now: Int64) -> [Input] {
    guard let deadline, deadline <= now else { return [] }
    defer { self.deadline = delay.map { now + $0 } }
    switch state {
    case .escape:
      state = .acted
      return [.key(.escape)]
    case .paste:
      return [endPaste()]
    default:
      state = .ground
      return []
    }
  }

  private var delay: Int64? {
    switch state {
    case .ground: nil
    case .escape: Self.escapeDelay
    case .acted, .control, .console, .single, .mouse, .character: Self.sequenceDelay
    case .word: Self.wordDelay
    case .paste: Self.pasteDelay
    }
  }
}

// MARK: - Byte by byte

extension KeyDecoder {
  private mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground: begin(byte, into: &inputs)
    case .escape: follow(escape: byte, into: &inputs)
    case .acted: introduce(byte) { decoder in decoder.begin(byte, into: &inputs) }
    case .control(let parameters): take(control: byte, after: parameters, into: &inputs)
    case .single(let parameters): take(single: byte, after: parameters, into: &inputs)
    case .console: state = .ground
    case .word(let text): take(word: byte, after: text, into: &inputs)
    case .mouse(let report): take(mouse: byte, after: report, into: &inputs)
    case .character(let start, let missing): take(character: byte, after: start, missing: missing, into: &inputs)
    case .paste: take(paste: byte, into: &inputs)
    }
  }

  private mutating func begin(_ byte: UInt8, into inputs: inout [Input]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x80...: state = Self.character(startingWith: byte)
    default: if let key = KeyTable.keys[byte] { inputs.append(.key(key)) }
    }
  }

  /// What comes together with Esc is a sequence, or a key with Alt, which means nothing but where it erases a word. It is
  /// no Esc: that would close the field in which somebody types, and make keys of what follows.
  private mutating func follow(escape byte: UInt8, into inputs: inout [Input]) {
    introduce(byte) { decoder in
      decoder.state = .ground
      switch byte {
      case 0x1B:
        inputs.append(.key(.escape))
        decoder.begin(byte, into: &inputs)
      case 0x08, 0x7F: inputs.append(.key(.ctrl("w")))
      case 0x80...: decoder.begin(byte, into: &inputs)
      default: break
      }
    }
  }

  private mutating func introduce(_ byte: UInt8, else other: (inout KeyDecoder) -> Void) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "]"): state = .word([])
    default: other(&self)
    }
  }

  private mutating func take(control byte: UInt8, after parameters: [UInt8], into inputs: inout [Input]) {
    switch byte {
    case 0x20...0x3F:
      state = .control(parameters.count < Self.sequenceLimit ? parameters + [byte] : parameters)
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .console
    case UInt8(ascii: "M") where parameters.isEmpty:
      state = .mouse([])
    case UInt8(ascii: "~") where parameters == KeyTable.pasteStart:
      state = .paste
    case 0x40...0x7E:
      state = .ground
      if let input = KeyTable.input(control: parameters, final: byte) { inputs.append(input) }
    default:
      begin(byte, into: &inputs)
    }
  }

  private mutating func take(single byte: UInt8, after parameters: [UInt8], into inputs: inout [Input]) {
    switch byte {
    case 0x30...0x3F:
      state = .single(parameters.count < Self.sequenceLimit ? parameters + [byte] : parameters)
    case 0x20...0x7E:
      state = .ground
      if let key = KeyTable.single[byte] { inputs.append(.key(key)) }
    default:
      begin(byte, into: &inputs)
    }
  }

  /// A word begins with a number; else it was a person, with Alt and `]`. It ends with BEL or with `ESC \`.
  private mutating func take(word byte: UInt8, after text: [UInt8], into inputs: inout [Input]) {
    switch byte {
    case _ where text.isEmpty && !(0x30...0x39 ~= byte): begin(byte, into: &inputs)
    case 0x07: end(word: text, into: &inputs)
    case _ where text.last == 0x1B:
      end(word: text.dropLast(), into: &inputs)
      if byte != UInt8(ascii: "\\") { follow(escape: byte, into: &inputs) }
    case 0x1B, 0x20...0x7E, 0x80...: state = .word((text.count < Self.sequenceLimit ? text : text.dropLast()) + [byte])
    default: begin(byte, into: &inputs)
    }
  }

  private mutating func end(word text: some Collection<UInt8>, into inputs: inout [Input]) {
    state = .ground
    if let background = KeyTable.background(text) { inputs.append(.background(background)) }
  }

  private mutating func take(mouse byte: UInt8, after report: [UInt8], into inputs: inout [Input]) {
    let report = report + [byte]
    guard report.count == 3 else { return state = .mouse(report) }
    state = .ground
    if let event = KeyTable.mouse(report: report) { inputs.append(.mouse(event)) }
  }
}

// MARK: - Text

extension KeyDecoder {
  private static func character(startingWith byte: UInt8) -> State {
    switch byte {
    case 0xC2...0xDF: .character([byte], missing: 1)
    case 0xE0...0xEF: .character([byte], missing: 2)
    case 0xF0...0xF4: .character([byte], missing: 3)
    default: .ground
    }
  }

  private mutating func take(
    character byte: UInt8, after start: [UInt8], missing: Int, into inputs: inout [Input]
  ) {
    guard 0x80...0xBF ~= byte else { return begin(byte, into: &inputs) }
    let bytes = start + [byte]
    guard missing == 1 else { return state = .character(bytes, missing: missing - 1) }
    state = .ground
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first else { return }
    inputs.append(.key(.char(scalar)))
  }

  /// The greatest paste, bytes; what is beyond is dropped.
  static let pasteLimit = 1 << 20

  private mutating func take(paste byte: UInt8, into inputs: inout [Input]) {
    let end = KeyTable.pasteEnd
    if pasted.count == Self.pasteLimit + end.count { pasted.remove(at: Self.pasteLimit) }
    pasted.append(byte)
    guard byte == end.last, pasted.suffix(end.count).elementsEqual(end) else { return }
    pasted.removeLast(end.count)
    inputs.append(endPaste())
  }

  private mutating func endPaste() -> Input {
    defer { pasted = [] }
    state = .ground
    return .paste(String(decoding: pasted, as: UTF8.self))
  }
}
