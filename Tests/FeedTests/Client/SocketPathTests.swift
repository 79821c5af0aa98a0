import Feed
import Testing

@Suite("The gateway's socket")
struct SocketPathTests {
  private let environment = ["XDG_RUNTIME_DIR": "/run/user/7", "HOME": "/home/ana"]
  private let runtime = "/run/user/7/sluice/gateway.sock"
  private let state = "/home/ana/.local/state/sluice/gateway.sock"

  @Test("is looked for in the runtime directory, then in the state directory")
  func places() throws {
    #expect(SocketPath.places { environment[$0] } == [runtime, state])
    #expect(try SocketPath.find(named: nil, { environment[$0] }, exists: { _ in true }) == runtime)
    #expect(try SocketPath.find(named: nil, { environment[$0] }, exists: { $0 == state }) == state)
  }

  @Test("lies where the gateway's state lies, if that was moved")
  func movedState() {
    let moved = environment.merging(["XDG_STATE_HOME": "/data/state"]) { $1 }
    #expect(SocketPath.places { moved[$0] } == [runtime, "/data/state/sluice/gateway.sock"])
    #expect(SocketPath.places { ["XDG_STATE_HOME": "/data/state"][$0] } == ["/data/state/sluice/gateway.sock"])
    let relative = environment.merging(["XDG_STATE_HOME": "state"]) { $1 }
    #expect(SocketPath.places { relative[$0] } == [runtime, state])
  }

  @Test("that was named is the only one looked for")
  func named() throws {
    #expect(try SocketPath.find(named: "/x.sock", { environment[$0] }, exists: { $0 == "/x.sock" }) == "/x.sock")
    #expect(throws: FeedError("there is no socket at `/x.sock`; is the gateway running?")) {
      try SocketPath.find(named: "/x.sock", { environment[$0] }, exists: { $0 == runtime })
    }
  }

  @Test("that is nowhere is an error that names each place")
  func nowhere() {
    #expect {
      try SocketPath.find(named: nil, { environment[$0] }, exists: { _ in false })
    } throws: { error in
      "\(error)".contains("`\(runtime)` and `\(state)`") && "\(error)".contains("--socket")
    }
    #expect {
      try SocketPath.find(named: nil, { _ in nil }, exists: { _ in true })
    } throws: {
      "\($0)".contains("none of XDG_RUNTIME_DIR, XDG_STATE_HOME and HOME is set")
    }
  }

  @Test("can't lie at a path that no socket can have")
  func longPath() {
    let path = "/" + String(repeating: "x", count: SocketPath.limit)
    #expect {
      try SocketPath.find(named: path, { _ in nil }, exists: { _ in true })
    } throws: {
      "\($0)".contains("\(SocketPath.limit + 1) bytes, and may have \(SocketPath.limit)")
    }
  }

  @Test("is not looked for under relative directories")
  func relative() {
    #expect(SocketPath.places { _ in "here" } == [])
  }
}
