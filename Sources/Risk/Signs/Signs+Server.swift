extension Signs {
  /// What the server is about, and what its other tools do.
  mutating func add(server: ServerContext, without phrase: NamePhrase) {
    for (topic, quote) in server.topics {
      add(Sign(.serverTopic, topic.rawValue, at: .server, quoting: quote))
    }
    for (deed, tool) in server.deeds where deed != phrase.main?.deed {
      add(Sign(.sibling, deed.word, at: .sibling, quoting: tool))
    }
  }
}
