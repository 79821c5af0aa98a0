/// Marks that only a system's prompt would bear.
enum FakeTag {
  /// The first such mark as it stands: an order's tag in capitals, or one that is closed again, or a token of a model's
  /// chat form.
  static func first(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "#") })
    else { return nil }
    if let token = tokens.first(where: { text.contains($0) }) { return token }
    for tag in Set(tags(of: text)).sorted() where orders.contains(tag.lowercased()) {
      if tag == tag.uppercased() || text.contains("</\(tag)>") { return "<\(tag)>" }
    }
    return nil
  }

  private static let tokens = [
    "<|im_start|>", "<|im_end|>", "<|system|>", "<|user|>", "<|assistant|>", "<|endoftext|>", "<<SYS>>", "[INST]",
    "[SYSTEM]", "[/INST]", "### System:", "### Instruction:", "###SYSTEM###",
  ]

  private static let orders = Set(
    Lexicon.list(
      """
      admin assistant critical directive hidden human important instruction instructions internal mandatory must override
      prerequisite priority required rules s secret sys system urgent
      """))

  /// What stands between `<` and `>`, if it is shorter than 30 characters.
  private static func tags(of text: String) -> [String] {
    text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1).compactMap { part in
      let name = part.prefix(30).prefix { $0 != ">" }
      return name.count < part.prefix(31).count && !name.isEmpty ? String(name) : nil
    }
  }
}
