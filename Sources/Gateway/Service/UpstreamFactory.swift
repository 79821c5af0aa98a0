import Foundation
import Logging
import NIOCore

/// Makes the way to a server from what the configuration says of it.
struct UpstreamFactory {
  let eventLoop: any EventLoop
  let guardian: ChildGuard
  let log: Logger

  /// The gateway's own environment.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// - Throws: ``ServiceError`` if the URL can't be used, or there are no trust roots for TLS.
  func make(_ server: ServerConfiguration) throws -> any Upstream {
    let own = Self.environment
    switch server.reach {
    case .command(let words, let environment, let directory):
      guard
        let command = ChildCommand(
          server: server.name, words: words, environment: environment, directory: directory, own: { own[$0] })
      else { throw ServiceError("the server `\(server.name)` has an empty command") }
      return ChildUpstream(command: command, eventLoop: eventLoop, guardian: guardian, log: log)
    case .url(let url, let headers):
      guard let address = UpstreamAddress(url) else {
        throw ServiceError("the server `\(server.name)` has no usable URL")
      }
      do {
        return try HTTPUpstream(
          server: server.name, address: address, headers: headers, certificates: own["SSL_CERT_FILE"],
          eventLoop: eventLoop)
      } catch {
        throw ServiceError("the server `\(server.name)` can't be reached: \(error)")
      }
    }
  }
}
