import NIOCore
import Testing

@testable import Gateway

extension HTTPLinkTests {
  /// What a scene plays with.
  struct Bench {
    let server: ScriptedServer
    let upstream: HTTPUpstream
    let link: any UpstreamLink
    let notes: Notes
    let port: Int
  }

  /// Plays a scene on the loop against a server with this script; returns the notes that the scene waits for.
  func play(
    script: @escaping @Sendable (Int) -> [ScriptedServer.Step],
    _ scene: @escaping @Sendable (Bench) throws -> EventLoopFuture<[String]>
  ) async throws -> [String] {
    let loop = loop
    return try await loop.flatSubmit {
      let server = ScriptedServer(script: script)
      let bound = NIOLoopBound(server, eventLoop: loop)
      return server.start(on: loop).flatMapThrowing { port in
        let notes = Notes()
        let upstream = try HTTPUpstream(
          server: "shop", address: try #require(UpstreamAddress("http://127.0.0.1:\(port)/mcp")), headers: [],
          eventLoop: loop)
        let link = upstream.link(for: .session("s"), observer: notes)
        return NIOLoopBound(
          Bench(server: bound.value, upstream: upstream, link: link, notes: notes, port: port), eventLoop: loop)
      }.flatMap { (bench: NIOLoopBound<Bench>) in
        do {
          let lines = try scene(bench.value)
          return lines.always { _ in bench.value.server.stop() }
        } catch {
          return loop.makeFailedFuture(error)
        }
      }
    }.get()
  }
}
