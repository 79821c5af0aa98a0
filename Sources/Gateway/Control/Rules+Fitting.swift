import Feed
import MCP

extension Rules {
  /// What was asked for.
  func only(_ request: ListRules) -> Rules {
    var asked = self
    if let server = request.server {
      asked.servers.removeAll { !$0.server.hasSameBytes(as: server) }
      asked.overrides.removeAll { !$0.server.hasSameBytes(as: server) }
    }
    if let tool = request.tool {
      for index in asked.servers.indices { asked.servers[index].tools.removeAll { !$0.tool.hasSameBytes(as: tool) } }
      asked.overrides.removeAll { !$0.tool.hasSameBytes(as: tool) }
    }
    return asked
  }

  /// What applies, in one line: tools that don't fit are left out and counted. A server with thousands of them takes
  /// nothing from the others.
  func fitting(in room: Int = FeedLine.room) -> Rules {
    guard wire.byteCount > room else { return self }
    var fitting = self
    for index in servers.indices { fitting.servers[index].tools = [] }
    fitting.furtherTools = servers.reduce(0) { $0 + $1.tools.count }
    var left = room - fitting.wire.byteCount
    let fewestFirst = servers.indices.sorted { servers[$0].tools.count < servers[$1].tools.count }
    for (done, index) in fewestFirst.enumerated() {
      var share = left / (servers.count - done)
      let tools = servers[index].tools.prefix { tool in
        share -= tool.wire.byteCount + 1
        return share >= 0
      }
      fitting.servers[index].tools = Array(tools)
      left -= tools.reduce(0) { $0 + $1.wire.byteCount + 1 }
    }
    fitting.furtherTools = servers.reduce(0) { $0 + $1.tools.count } - fitting.servers.reduce(0) { $0 + $1.tools.count }
    return fitting
  }
}
