/// One line of the table of keys.
struct Binding: Sendable {
  let keys: [Key]
  /// How the key is written.
  let label: String
  let action: Action
  let contexts: Set<Context>
  /// The word beside the key in the key line; none = only in help.
  let word: String?
  /// What it does, for the help page.
  let help: String
  /// Whether the key line has it only when there is room.
  let isExtra: Bool

  init(
    _ keys: [Key], _ label: String, _ action: Action, in contexts: Set<Context> = Set(Context.allCases),
    word: String? = nil, extra: Bool = false, _ help: String
  ) {
    self.keys = keys
    self.label = label
    self.action = action
    self.contexts = contexts
    self.word = word
    self.help = help
    isExtra = extra
  }
}
