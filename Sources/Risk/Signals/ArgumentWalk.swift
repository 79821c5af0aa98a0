import MCP

/// One walk over the arguments of a call, which collects their signals.
struct ArgumentWalk {
  private(set) var signals: [Signal] = []
  private let tool: ToolRole
  private let context: SignalContext
  private let arena = Arena()
  private var pointer = ArgumentPointer()

  /// What an argument takes over from those around it.
  private struct Surroundings {
    var role = ArgumentRole.other
    var isSecret = false
    /// Where among the usual numbers; nil where none was seen.
    var usual: Int?
  }

  init(tool: ToolRole, context: SignalContext) {
    self.tool = tool
    self.context = context
  }

  mutating func visit(_ arguments: JSONObject) {
    visit(arguments, Surroundings(usual: context.usual.isEmpty ? nil : context.usual.root))
  }

  private mutating func visit(_ object: JSONObject, _ outer: Surroundings) {
    let pairedPlace = SecretPair.place(in: object)
    for (place, member) in object.members.enumerated() {
      guard signals.count < Signals.most else { return }
      let key = KeyReading(member.key)
      pointer.enter(.key(member.key))
      if !key.isPlain, let note = HiddenNote.text(member.key, " in the key") {
        add(.hiddenCharacters, note.count, note.text)
      }
      if context.mayHoldSecrets, SecretText.canStand(in: member.key), !SecretText.find(in: member.key).isEmpty {
        add(.secretValue, 1, SignalKind.secretValue.phrase)
      }
      let looksSecret = !outer.isSecret && (place == pairedPlace || key.hides(member.value))
      if looksSecret { add(.foldedValue, 1, SignalKind.foldedValue.phrase) }
      if key.role == .command, let operands = member.value.array, let program = object.program {
        visitCommand([.string(program)] + operands)
      }
      let usual = outer.usual.flatMap { context.usual.child(of: $0, key: member.key) }
      visit(
        member.value,
        Surroundings(role: key.role ?? outer.role, isSecret: outer.isSecret || looksSecret, usual: usual))
      pointer.leave()
    }
  }

  private mutating func visit(_ value: JSON, _ place: Surroundings) {
    switch value {
    case .string(let text): visit(text, place)
    case .number(let number): visit(number, place)
    case .object(let object): visit(object, place)
    case .array(let elements): visit(elements, place)
    case .null, .bool: break
    }
  }

  private mutating func visit(_ elements: [JSON], _ outer: Surroundings) {
    if outer.role == .command { visitCommand(elements) }
    var place = outer
    place.usual = outer.usual.flatMap { context.usual.elements(of: $0) }
    for (index, element) in elements.enumerated() {
      guard signals.count < Signals.most else { return }
      pointer.enter(.index(index))
      visit(element, place)
      pointer.leave()
    }
  }

  /// A command as a list of its words.
  private mutating func visitCommand(_ elements: [JSON]) {
    let words = elements.prefix(64).compactMap(\.string).map { ShellWord($0, in: arena) }
    if ShellCommand(words: words, in: arena).destroys {
      add(.destructiveCommand, 1, SignalKind.destructiveCommand.phrase)
    }
    arena.reset()
  }

  private mutating func visit(_ string: String, _ place: Surroundings) {
    string.withBytes { visit(Bytes($0), place) }
  }

  private mutating func visit(_ bytes: Bytes, _ place: Surroundings) {
    let marks = ByteMarks(of: bytes)
    if isOneWord(bytes, marks, place) { return }
    let text = ArgumentText(bytes, marks: marks, role: place.role, arena: arena)
    defer { arena.reset() }
    if marks.contains(.unusual), let note = HiddenNote.text(bytes.text, "") {
      add(.hiddenCharacters, note.count, note.text)
    }
    let secrets = context.mayHoldSecrets ? SecretText.find(in: bytes) : []
    var findings = Findings()
    for secret in secrets { findings.add(.secretValue, secret) }
    text.scan(tool: tool, context: context, secrets: secrets, into: &findings)
    if place.role != .ordinal, let usual = place.usual, let value = text.number {
      compare(value, with: usual, bytes.text)
    }
    guard !findings.all.isEmpty else { return }
    let here = pointer.text.bounded
    for finding in findings.all {
      add(finding.kind, finding.count, text.note(finding, secrets: secrets, isSecret: place.isSecret), at: here)
    }
  }

  /// Whether a text is too short and too plain for anything to be found in it: most are.
  private func isOneWord(_ text: Bytes, _ marks: ByteMarks, _ place: Surroundings) -> Bool {
    guard text.count < SecretText.shortest,
      marks.isSubset(of: [.capital, .digit, .equals, .underscore, .quote, .closing]),
      text.count < SecretText.shortestNamed || !marks.contains(.equals)
    else {
      return false
    }
    switch place.role {
    case .command, .path, .recipient, .address: return false
    default: return !marks.contains(.digit) || place.usual == nil
    }
  }

  private mutating func visit(_ number: JSONNumber, _ place: Surroundings) {
    guard let usual = place.usual, place.role != .ordinal, let value = Double(number: number.text) else { return }
    compare(value, with: usual, number.text)
  }

  private mutating func compare(_ value: Double, with usual: Int, _ shown: String) {
    guard let greatest = context.usual.isFarAbove(value, at: usual) else { return }
    add(.farAboveUsual, 1, "\(SignalKind.farAboveUsual.phrase): \(shown), at most \(greatest) so far")
  }

  private mutating func add(_ kind: SignalKind, _ count: Int, _ note: String, at here: String? = nil) {
    guard signals.count < Signals.most else { return }
    signals.append(Signal(kind: kind, pointer: here ?? pointer.text.bounded, count: count, note: note))
  }
}

extension JSONObject {
  /// The program whose words stand beside it: `{"command": "rm", "args": ["-rf", "/data"]}`.
  fileprivate var program: String? {
    // No honest call has more members and means this.
    guard count <= 32 else { return nil }
    return members.lazy.filter { KeyReading($0.key).role == .command }.compactMap(\.value.string).first
  }
}

extension String {
  /// A pointer's first thousand characters: keys are the agent's choice.
  fileprivate var bounded: String {
    guard utf8.count > 1000 else { return self }
    let scalars = unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: 1000, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return String(scalars[..<end])
  }
}
