import Foundation
import Glibc
import Testing

@testable import Gateway

@Suite("A file that is read whole")
struct WholeFileTests {
  private let directory = ScratchDirectory()

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: directory.url, withIntermediateDirectories: true)
    return directory.url.appendingPathComponent(name).path
  }

  private func written(_ bytes: [UInt8]) throws -> String {
    let path = try path("document.json")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("is all there, however many pieces it takes", arguments: [0, 1, 1 << 16, 200_000])
  func whole(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try WholeFile(written(bytes)).bytes == bytes)
  }

  @Test("is read no further than a byte beyond what it may have", arguments: [(9, 9), (10, 10), (11, 11), (5000, 11)])
  func limited(size: Int, read: Int) throws {
    let path = try written([UInt8](repeating: 0x20, count: size))
    #expect(try WholeFile(path, atMost: 10).bytes.count == read)
  }

  @Test("a pipe to which nobody writes is refused at once, with what to do")
  func pipe() throws {
    let path = try path("pipe.json")
    try #require(mkfifo(path, 0o600) == 0)
    let problem = #expect(throws: WholeFile.Problem.self) { try WholeFile(path) }
    #expect(problem?.description == "it is a pipe, no regular file: put the text into a file, and name that one")
  }

  @Test("a pipe is read to its end where it may be one")
  func pipeOfACommand() throws {
    var ends: [CInt] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    defer { close(ends[0]) }
    try #require(write(ends[1], "{}", 2) == 2)
    close(ends[1])
    #expect(try WholeFile("/dev/fd/\(ends[0])", mayBePipe: true).bytes == Array("{}".utf8))
  }

  @Test("what has no end or no bytes is refused", arguments: [("/dev/zero", "a device"), ("/tmp", "a directory")])
  func irregular(path: String, what: String) {
    let problem = #expect(throws: WholeFile.Problem.self) { try WholeFile(path) }
    #expect(problem?.description.hasPrefix("it is \(what), no regular file") == true)
  }

  @Test("one that isn't there is told in the system's words")
  func missing() {
    let problem = #expect(throws: WholeFile.Problem.self) { try WholeFile("/nowhere/policy.json") }
    #expect(problem?.description == "No such file or directory")
  }
}
