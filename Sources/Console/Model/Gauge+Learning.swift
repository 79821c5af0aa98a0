import Feed

extension Gauge {
  /// Whether both speak of the same counter of the same grant, session or server.
  func isSame(as other: Gauge) -> Bool {
    server == other.server && counter == other.counter && key == other.key && window == other.window
  }
}

extension [Gauge] {
  /// Takes newer readings over.
  mutating func learn(_ news: [Gauge]) {
    for index in indices {
      if let newer = news.first(where: { $0.isSame(as: self[index]) }) { self[index] = newer }
    }
  }
}

extension HeldList {
  /// Takes newer readings of the agents' counters over.
  mutating func learn(_ gauges: [Gauge]) {
    for entry in entries where entry.hour != nil { self[entry.id]?.hour?.gauges.learn(gauges) }
  }
}

extension RulesBoard {
  /// Takes newer readings of the counters over.
  mutating func learn(_ gauges: [Gauge]) {
    for server in servers.indices {
      servers[server].allTools.learn(gauges)
      for tool in servers[server].tools.indices { servers[server].tools[tool].lines.learn(gauges) }
    }
  }
}

extension [RuleLine] {
  fileprivate mutating func learn(_ gauges: [Gauge]) {
    for index in indices {
      guard let gauge = self[index].gauge else { continue }
      if let newer = gauges.first(where: { $0.isSame(as: gauge) }) { self[index].gauge = newer }
    }
  }
}
