import Dispatch
import Feed
import Foundation
import Synchronization
import Testing

@testable import Audit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StateDirectoryTests {
  let state = TemporaryState()

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func everythingIsTheOwnersAlone() throws {
    let ledger = try state.open()
    _ = try ledger.append([.call(1)], at: 1)
    #expect(try mode(state.path) == 0o700)
    for file in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "lock", "key", "reserve"] {
      #expect(try mode(state.file(file)) == 0o600, "\(file)")
    }
  }

  @Test func whatIsMissingAboveItIsMade() throws {
    let deep = state.path + "/a/b/c"
    try Ledger.open(directory: deep).close()
    #expect(try mode(deep) == 0o700)
    #expect(try mode(state.path + "/a") == 0o700)
  }

  @Test("a directory that others can write to is refused", arguments: [0o777, 0o770, 0o722])
  func isRefused(mode: Int) throws {
    try FileManager.default.createDirectory(atPath: state.path, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: state.path)
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .exposed)
    try state.tamper("PRAGMA user_version = 3")
    #expect(#expect(throws: LedgerError.self) { try Ledger.inspect(directory: state.path) }?.kind == .exposed)
  }

  @Test func ofADirectoryWithoutALedgerItIsSaidThatThereIsNone() throws {
    try FileManager.default.createDirectory(atPath: state.path, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: state.path)
    #expect(#expect(throws: LedgerError.self) { try Ledger.inspect(directory: state.path) }?.kind == .missing)
    #expect(#expect(throws: LedgerError.self) { try Ledger.verify(directory: state.path) }?.kind == .missing)
  }

  @Test func aFileInItsPlaceIsSaid() throws {
    try Data().write(to: URL(fileURLWithPath: state.path))
    let error = #expect(throws: LedgerError.self) { try state.open() }
    #expect(error?.description == "can't open `\(state.path)`: Not a directory")
  }
}

@Suite struct StateLockTests {
  let state = TemporaryState()

  @Test func aSecondGatewayIsToldWhoIsThere() throws {
    let first = try state.open()
    let error = try #require(throws: LedgerError.self) { try state.open() }
    let pid = ProcessInfo.processInfo.processIdentifier
    #expect(error.kind == .locked(pid: pid))
    #expect(
      error.description
        == "a gateway (pid \(pid)) already uses this state directory: `\(state.path)`; stop it, or name another one")
    try first.close()
    try state.open().close()
  }

  @Test func whoDoesNotGetTheLockClosesNoFileOfOthers() throws {
    let ledger = try state.open()
    let directory = try StateDirectory.create(state.path)
    let isOver = Mutex(false)
    let lost = Mutex(0)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      while !isOver.withLock({ $0 }) {
        if close(open("/dev/null", O_RDONLY | O_CLOEXEC)) != 0 { lost.withLock { $0 += 1 } }
      }
      done.signal()
    }
    var refusals = 0
    for _ in 0..<5000 {
      do throws(LedgerError) { _ = try StateLock(directory) } catch { refusals += 1 }
    }
    isOver.withLock { $0 = true }
    done.wait()
    let count = lost.withLock { $0 }
    #expect(refusals == 5000 && count == 0)
    try ledger.close()
  }

  @Test func theLockGoesWithTheLedger() throws {
    _ = try state.open()
    try state.open().close()
  }

  @Test func whoDeletesTheLocksFileDoesNotGetIn() throws {
    let ledger = try state.open()
    try FileManager.default.removeItem(atPath: state.file("lock"))
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .locked(pid: nil))
    try ledger.close()
    try state.open().close()
  }

  @Test func lookingNeedsNoLock() throws {
    let ledger = try state.open()
    _ = try ledger.append([.call(1)], at: 1)
    try ledger.settle()
    #expect(try Ledger.inspect(directory: state.path).newest() == 1)
  }

  @Test func noChildInheritsIt() throws {
    let ledger = try state.open()
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sh")
    child.arguments = ["-c", "ls -l /proc/self/fd"]
    let output = Pipe()
    child.standardOutput = output
    try child.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    child.waitUntilExit()
    #expect(!text.contains(state.path))
    try ledger.close()
  }
}
