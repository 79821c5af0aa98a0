@testable import Scan

/// What a client's file says, out of a test.
enum Configured {
  static func file(
    _ text: String, _ client: ClientProgram = .claudeDesktop, layout: ClientPlace.Layout = .json(["mcpServers"])
  ) -> ClientFile {
    ClientFile(
      ClientPlace(client: client, scope: .user, path: "/home/ana/.x/\(client.rawValue)", layout: layout),
      bytes: Array(text.utf8))
  }

  static func server(_ entry: String) -> ClientServer {
    file(#"{"mcpServers": {"s": \#(entry)}}"#).servers[0]
  }

  static let gateway = KnownGateway(hosts: ["sluice.local"], port: 7777)
}
