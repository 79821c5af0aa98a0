import Feed
import MCP
import Risk

/// How great the numbers usually are that each agent gives each tool. At a start it is a fold over the ledger's newest
/// calls.
///
/// Bounded: of so many pairs of grant and tool, the one that was learned first is forgotten first.
struct UsualBook {
  private struct Key: Hashable {
    let grant: String
    let tool: ByteString
  }

  private static let most = 1000
  /// So many of the newest calls are looked through at a start.
  static let remembered = 1000

  private var pages: [Key: UsualNumbers] = [:]
  private var order: [Key] = []
  private var oldest = 0

  /// What is usual; nothing for a pair that is not known.
  subscript(grant: String, tool: String) -> UsualNumbers {
    pages.isEmpty ? UsualNumbers() : pages[Key(grant: grant, tool: ByteString(tool))] ?? UsualNumbers()
  }

  /// Learns from a call that is sent: only what was let through is usual.
  mutating func learn(_ call: ToolCall, of grant: String) {
    learn(call.arguments, tool: call.name, of: grant)
  }

  /// Learns from calls of the ledger, the oldest first, as far as they were sent and their arguments were kept.
  mutating func learn(_ calls: [CallRow]) {
    for call in calls where call.completed != nil {
      guard let arguments = call.arguments?.object else { continue }
      learn(arguments, tool: call.decided.tool, of: call.decided.grant)
    }
  }

  private mutating func learn(_ arguments: JSONObject, tool: String, of grant: String) {
    guard UsualNumbers.areIn(arguments) else { return }
    let key = Key(grant: grant, tool: ByteString(tool))
    if pages[key] == nil { open(key) }
    pages[key]?.learn(arguments)
  }

  private mutating func open(_ key: Key) {
    if order.count < Self.most {
      order.append(key)
    } else {
      pages[order[oldest]] = nil
      order[oldest] = key
      oldest = (oldest + 1) % Self.most
    }
    pages[key] = UsualNumbers()
  }
}
