import Logging
import NIOCore

/// A server that runs as child processes, one a link.
final class ChildUpstream: Upstream {
  private let command: ChildCommand
  private let eventLoop: any EventLoop
  private let guardian: ChildGuard
  private let log: Logger
  private var links: [ObjectIdentifier: ChildLink] = [:]
  private var whenEmpty: (() -> Void)?

  /// `guardian` is one for all servers.
  init(command: ChildCommand, eventLoop: any EventLoop, guardian: ChildGuard, log: Logger) {
    self.command = command
    self.eventLoop = eventLoop
    self.guardian = guardian
    self.log = log
  }

  /// How the server is called in sentences.
  var title: String { command.title }

  func link(for owner: LinkOwner, observer: any LinkObserver) -> any UpstreamLink {
    let link = ChildLink(upstream: self, observer: observer)
    links[ObjectIdentifier(link)] = link
    return link
  }

  func shutDown(_ done: @escaping () -> Void) {
    whenEmpty = done
    for link in links.values { link.close() }
    tellIfEmpty()
  }

  func makeChild(for owner: any ChildOwner) -> Child {
    Child(command: command, eventLoop: eventLoop, log: log, guardian: guardian, owner: owner)
  }

  /// A link is closed, and its child gone.
  func forget(_ link: ChildLink) {
    links[ObjectIdentifier(link)] = nil
    tellIfEmpty()
  }

  func soon(_ action: @escaping () -> Void) {
    eventLoop.assumeIsolated().execute(action)
  }

  private func tellIfEmpty() {
    guard links.isEmpty, let done = whenEmpty else { return }
    whenEmpty = nil
    done()
  }
}
