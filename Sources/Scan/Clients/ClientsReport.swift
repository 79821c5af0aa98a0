/// What the clients of this machine are set up to start and to reach.
public struct ClientsReport: Sendable {
  /// A server with what is to be said of it.
  public struct Entry: Sendable {
    /// The server as its file names it.
    public let server: ClientServer
    /// What its user should know.
    public let remarks: [ClientRemark]
  }

  /// One file that names servers, or that can't be read.
  public struct Section: Sendable {
    /// The file.
    public let file: ClientFile
    /// Its servers.
    public let entries: [Entry]
  }

  /// The files that say something, in the order of the clients.
  public let sections: [Section]
  /// Every place that was looked at.
  public let places: [ClientPlace]

  /// - Parameters:
  ///   - files: what was read; places without a file are left out.
  ///   - places: every place that was looked at.
  ///   - gateway: where calls are judged.
  public init(_ files: [ClientFile], places: [ClientPlace], gateway: KnownGateway) {
    sections = files.filter { !$0.servers.isEmpty || !$0.problems.isEmpty }.map { file in
      Section(file: file, entries: file.servers.map { Entry(server: $0, remarks: $0.remarks(gateway)) })
    }
    self.places = places
  }

  /// The servers that can be started: those that their clients use.
  public var startable: [ClientServer] {
    sections.flatMap(\.entries).map(\.server).filter { server in
      switch server.reach {
      case .command, .url: server.isEnabled
      case .byExtension, .unclear: false
      }
    }
  }

  /// Whether there is anything that a person should look at.
  public var isOpen: Bool { sections.contains { $0.entries.contains { !$0.remarks.isEmpty } } }

  /// Whether a file could not be read whole.
  public var isIncomplete: Bool { sections.contains { !$0.file.problems.isEmpty } }
}
