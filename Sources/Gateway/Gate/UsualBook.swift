import MCP
import Risk

/// How great the numbers usually are that each agent gives each tool. It begins anew with the gateway.
///
/// Bounded: of so many pairs of grant and tool, the one that was learned first is forgotten first.
struct UsualBook {
  private struct Key: Hashable {
    let grant: String
    let tool: ByteString
  }

  private static let most = 1000

  private var pages: [Key: UsualNumbers] = [:]
  private var order: [Key] = []
  private var oldest = 0

  /// What is usual; nothing for a pair that is not known.
  subscript(grant: String, tool: String) -> UsualNumbers {
    pages.isEmpty ? UsualNumbers() : pages[Key(grant: grant, tool: ByteString(tool))] ?? UsualNumbers()
  }

  /// Learns from a call that is sent: only what was let through is usual.
  mutating func learn(_ call: ToolCall, of grant: String) {
    guard UsualNumbers.areIn(call.arguments) else { return }
    let key = Key(grant: grant, tool: ByteString(call.name))
    if pages[key] == nil { open(key) }
    pages[key]?.learn(call.arguments)
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
