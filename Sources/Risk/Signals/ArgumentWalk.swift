import MCP

/// One walk over the arguments of a call, which collects their signals.
struct ArgumentWalk {
  private(set) var signals: [Signal] = []
  private let tool: ToolRole
  private let context: SignalContext
  private var pointer = ArgumentPointer()

  init(tool: ToolRole, context: SignalContext) {
    self.tool = tool
    self.context = context
  }

  mutating func visit(_ arguments: JSONObject) {
    visit(arguments, role: .other, isSecret: false)
  }

  private mutating func visit(_ object: JSONObject, role: ArgumentRole, isSecret: Bool) {
    for member in object.members {
      guard signals.count < Signals.most else { return }
      let words = KeyWords.split(member.key)
      pointer.enter(.key(member.key))
      if let note = HiddenNote.text(member.key, " in the key") { add(.hiddenCharacters, note.count, note.text) }
      let looksSecret = !isSecret && SecretKeys.looksSecret(words) && member.value.holdsSecret
      if looksSecret { add(.foldedValue, 1, SignalKind.foldedValue.phrase) }
      let ownRole = ArgumentRole(words)
      if ownRole == .command, let operands = member.value.array, let program = object.program {
        visitCommand([.string(program)] + operands)
      }
      visit(member.value, role: ownRole ?? role, isSecret: isSecret || looksSecret)
      pointer.leave()
    }
  }

  private mutating func visit(_ value: JSON, role: ArgumentRole, isSecret: Bool) {
    switch value {
    case .string(let text): visit(text, role: role, isSecret: isSecret)
    case .number(let number): visit(number, role: role)
    case .object(let object): visit(object, role: role, isSecret: isSecret)
    case .array(let elements):
      if role == .command { visitCommand(elements) }
      for (index, element) in elements.enumerated() {
        guard signals.count < Signals.most else { return }
        pointer.enter(.index(index))
        visit(element, role: role, isSecret: isSecret)
        pointer.leave()
      }
    case .null, .bool: break
    }
  }

  /// A command as a list of its words.
  private mutating func visitCommand(_ elements: [JSON]) {
    guard ShellCommand(words: elements.prefix(64).compactMap(\.string).map { ShellCommand.Argument($0) }).destroys
    else { return }
    add(.destructiveCommand, 1, SignalKind.destructiveCommand.phrase)
  }

  private mutating func visit(_ string: String, role: ArgumentRole, isSecret: Bool) {
    if isOneWord(string, role: role) { return }
    let text = ArgumentText(string, role: role)
    if text.marks.contains(.unusual), let note = HiddenNote.text(string, "") {
      add(.hiddenCharacters, note.count, note.text)
    }
    let secrets = SecretText.find(in: text.bytes)
    var findings = Findings()
    for secret in secrets { findings.add(.secretValue, secret) }
    text.scan(tool: tool, context: context, secrets: secrets, into: &findings)
    if role != .ordinal, !context.usual.isEmpty, let value = text.number { visit(value, string) }
    for finding in findings.all {
      add(finding.kind, finding.count, text.note(finding, secrets: secrets, isSecret: isSecret))
    }
  }

  /// Whether a text is too short and too plain for anything to be found in it: most are.
  private func isOneWord(_ text: String, role: ArgumentRole) -> Bool {
    guard text.utf8.count < SecretText.shortest, role != .command, role != .path, role != .recipient else {
      return false
    }
    var text = text
    let marks = ByteMarks(of: &text)
    return marks.isEmpty || (marks == ByteMarks.digit && context.usual.isEmpty)
  }

  private mutating func visit(_ number: JSONNumber, role: ArgumentRole) {
    guard !context.usual.isEmpty, role != .ordinal, let value = Double(number.text) else { return }
    visit(value, number.text)
  }

  private mutating func visit(_ value: Double, _ shown: String) {
    guard let greatest = context.usual.isFarAbove(value, at: pointer) else { return }
    add(.farAboveUsual, 1, "\(SignalKind.farAboveUsual.phrase): \(shown), at most \(greatest) so far")
  }

  private mutating func add(_ kind: SignalKind, _ count: Int, _ note: String) {
    guard signals.count < Signals.most else { return }
    signals.append(Signal(kind: kind, pointer: pointer.text.bounded, count: count, note: note))
  }
}

extension JSONObject {
  /// The program whose words stand beside it: `{"command": "rm", "args": ["-rf", "/data"]}`.
  fileprivate var program: String? {
    // No honest call has more members and means this.
    guard count <= 32 else { return nil }
    return members.lazy.filter { ArgumentRole(KeyWords.split($0.key)) == .command }.compactMap(\.value.string).first
  }
}

extension JSON {
  /// True, false and null are no secrets, whatever their key says.
  fileprivate var holdsSecret: Bool {
    switch self {
    case .null, .bool: false
    default: true
    }
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
