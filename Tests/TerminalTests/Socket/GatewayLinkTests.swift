import Console
import Feed
import MCP
import Testing

@testable import Terminal

@Suite("The console's link to the gateway")
struct GatewayLinkTests {
  private static let operators = FeedLine.notice(OperatorsNotice(operators: ["ana"])).bytes
  private static let arrived = Input.arrival(.operators(OperatorsNotice(operators: ["ana"])))

  @Test("reads lines as arrivals, one at a time, however they are cut")
  func lines() throws {
    let gateway = try Listener()
    let link = GatewayLink(path: gateway.path)
    try link.open()
    gateway.accept()
    gateway.send(Self.operators + Self.operators + Self.operators.prefix(9))
    #expect(link.read(at: 0) == [])
    #expect(link.next(at: 0) == Self.arrived)
    #expect(link.hasUnread)
    #expect(link.next(at: 0) == Self.arrived)
    #expect(link.next(at: 0) == nil)
    gateway.send(Array(Self.operators.dropFirst(9)))
    #expect(link.read(at: 0) == [])
    #expect(link.next(at: 0) == Self.arrived)
  }

  @Test("writes what the console says")
  func writes() throws {
    let gateway = try Listener()
    let link = GatewayLink(path: gateway.path)
    try link.open()
    gateway.accept()
    let line = FeedLine.command(ListHolds(), id: 1)
    link.send(line)
    #expect(try FeedLine(gateway.line()) == line)
  }

  @Test("tells when the gateway goes, tries again later each time, and says when it is back")
  func reconnects() throws {
    let gateway = try Listener()
    let link = GatewayLink(path: gateway.path)
    try link.open()
    gateway.accept()
    gateway.end()
    #expect(link.read(at: 1000) == [.connection(.lost(reason: "the gateway closed the connection"))])
    #expect(link.descriptor == nil)
    #expect(link.retryAt == 1100)
    #expect(link.retry(at: 1099) == [])
    guard case .connection(.lost)? = link.retry(at: 1100).first else {
      Issue.record("nobody is there yet")
      return
    }
    #expect(link.retryAt == 1300)
    let second = try Listener()
    let healed = GatewayLink(path: second.path)
    try healed.open()
    #expect(healed.reset("nonsense", at: 0) == [.connection(.lost(reason: "nonsense"))])
    #expect(healed.retry(at: 100) == [.connection(.connecting), .connection(.open)])
  }

  @Test("gives a connection up on which nonsense comes, and says why")
  func nonsense() throws {
    let gateway = try Listener()
    let link = GatewayLink(path: gateway.path)
    try link.open()
    gateway.accept()
    gateway.send(Array("{]\n".utf8) + Self.operators)
    _ = link.read(at: 0)
    guard case .connection(.lost(let reason))? = link.next(at: 0) else {
      Issue.record("nonsense must end the connection")
      return
    }
    #expect(reason.hasPrefix("the gateway sent a line that can't be read"))
    #expect(link.next(at: 0) == nil)
  }

  @Test("to nobody is an error that names the path")
  func nobody() {
    #expect {
      try GatewayLink(path: "/nonexistent/gateway.sock").open()
    } throws: { error in
      "\(error)" == "no gateway answers at `/nonexistent/gateway.sock`: no such file or directory"
    }
  }
}
