import Foundation
import Testing

@testable import Audit

@Suite struct StateKeyTests {
  let state = TemporaryState()

  @Test func theKeyStaysTheSame() throws {
    let first = try state.open()
    try first.close()
    let second = try state.open()
    #expect(first.key.bytes == second.key.bytes)
    #expect(first.key.bytes.count == 32)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: state.file("key")))) == first.key.bytes)
  }

  @Test func everyDirectoryHasItsOwn() throws {
    let other = TemporaryState()
    #expect(try state.open().key.bytes != other.open().key.bytes)
  }

  @Test("what is no key is refused, not replaced", arguments: [0, 31, 33])
  func isRefused(length: Int) throws {
    try state.open().close()
    try Data(repeating: 7, count: length).write(to: URL(fileURLWithPath: state.file("key")))
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .badKey)
    #expect(try Data(contentsOf: URL(fileURLWithPath: state.file("key"))).count == length)
  }

  @Test func aKeyThatOthersCanReadIsRefused() throws {
    try state.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: state.file("key"))
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .badKey)
  }

  @Test func aFingerprintIsTheBeginningOfTheHMAC() {
    // RFC 4231, test case 1: the key is used as it is, whatever its length.
    let key = StateKey(bytes: [UInt8](repeating: 0x0B, count: 20))
    #expect(key.fingerprint(Array("Hi There".utf8)) == "b0344c61d8db3853")
  }
}
