/// What a tool, its server or an argument is about. A topic says nothing by itself; the scorecard weighs it.
enum Topic: String, CaseIterable {
  case browser, chain, code, command, database, deployment, file, machine, market, media, memory, message, model, money
  case permission, secret, user, view, web
}

/// A set of topics.
struct Topics: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ topic: Topic) { rawValue = 1 << UInt32(Topic.allCases.firstIndex(of: topic) ?? 0) }

  private static let topics = Topic.allCases

  /// The topics in order.
  var all: [Topic] {
    rawValue == 0 ? [] : Self.topics.enumerated().filter { rawValue & (1 << UInt32($0.offset)) != 0 }.map(\.element)
  }
}
