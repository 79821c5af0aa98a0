import MCP
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct NoticeBacklogTests {
  private let loop = EmbeddedEventLoop()

  private func upstream() throws -> HTTPUpstream {
    let address = try #require(UpstreamAddress("http://localhost/mcp"))
    return try HTTPUpstream(server: "shop", address: address, headers: [], eventLoop: loop)
  }

  private func run(_ body: String, over upstream: HTTPUpstream) -> HTTPRun {
    HTTPRun(
      .notice(initialized: false), revision: .v2025_06_18, upstream: upstream,
      head: HTTPRequestHead(version: .http1_1, method: .POST, uri: "/mcp"), body: ByteBuffer(string: body), owner: nil)
  }

  @Test func onlySoManyAreUnderWay() throws {
    let upstream = try upstream()
    var backlog = NoticeBacklog(mostRuns: 2, mostBytes: 100)
    let first = run("a", over: upstream)
    #expect(backlog.add(first) == true)
    #expect(backlog.add(run("b", over: upstream)) == true)
    #expect(backlog.add(run("c", over: upstream)) == false)
    first.cancel()
    #expect(backlog.add(run("d", over: upstream)) == true)
  }

  @Test func onlySoMuchIsUnderWay() throws {
    let upstream = try upstream()
    var backlog = NoticeBacklog(mostRuns: 10, mostBytes: 8)
    #expect(backlog.add(run("12345", over: upstream)) == true)
    #expect(backlog.add(run("1234", over: upstream)) == false)
    #expect(backlog.add(run("123", over: upstream)) == true)
  }

  /// It was kept until its time was over, with its body.
  @Test func whatHasEndedIsLetGo() throws {
    let upstream = try upstream()
    func linger() -> () -> HTTPRun? {
      let run = run("a", over: upstream)
      upstream.letEnd(run, within: .seconds(30))
      run.cancel()
      return { [weak run] in run }
    }
    let kept = linger()
    #expect(kept() != nil)
    loop.advanceTime(by: .seconds(1))
    #expect(kept() == nil)
  }
}
