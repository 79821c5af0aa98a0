import Foundation
import MCP

/// The labelled tools of real servers, one file a server, split into a part that the scorecard is fitted to and one that
/// it is tested on.
package struct Corpus: Sendable {
  /// In the order of the files' names.
  package let servers: [LabelledServer]

  package init(servers: [LabelledServer]) {
    self.servers = servers
  }

  /// Reads all `.json` files of a directory.
  ///
  /// - Throws: ``CorpusError`` for a file that is not in form.
  package init(directory: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    servers = try files.map { file in
      try LabelledServer(JSON(parsing: [UInt8](Data(contentsOf: file))), file: file.lastPathComponent)
    }
  }

  /// The servers of one part.
  package func part(_ part: Part) -> Corpus { Corpus(servers: servers.filter { $0.part == part }) }

  /// All tools, each with its server.
  package var tools: [(server: LabelledServer, tool: LabelledTool)] {
    servers.flatMap { server in server.tools.map { (server, $0) } }
  }
}

/// What a server's tools are for.
package enum Part: String, Sendable, CaseIterable {
  /// The scorecard is fitted to them, and the lexicon may be made from them.
  case fitted
  /// Never looked at: they tell how well servers are judged that nobody has seen.
  case unseen

  /// By the family's hash alone, so that nobody can choose. FNV-1a, 64 bits; a third is unseen.
  package init(family: String) {
    let hash = family.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    self = hash % 3 == 0 ? .unseen : .fitted
  }
}
