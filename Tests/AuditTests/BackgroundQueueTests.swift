import Audit
import Dispatch
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Work in the background")
struct BackgroundQueueTests {
  @Test("is done in the order in which it was given, and can be waited for")
  func order() {
    let queue = BackgroundQueue(label: "test")
    let done = Mutex<[Int]>([])
    for number in 0..<100 { queue.async { done.withLock { $0.append(number) } } }
    #expect(queue.sync { done.withLock(\.self) } == Array(0..<100))
  }

  @Test("can be put off")
  func putOff() async {
    let queue = BackgroundQueue(label: "test")
    let answer = await withCheckedContinuation { continuation in
      queue.async(after: .milliseconds(1)) { continuation.resume(returning: "done") }
    }
    #expect(answer == "done")
  }

  @Test("that is waited for is done on the thread that waits, which does not stand back")
  func waitedFor() {
    let here = pthread_self()
    #expect(pthread_equal(BackgroundQueue(label: "test").sync { pthread_self() }, here) != 0)
  }

  #if os(Linux)
    @Test("stands back: its thread asks for slices of 10 ms", .enabled(if: Self.kernelTakesSlices))
    func slices() async {
      let slice = await withCheckedContinuation { continuation in
        BackgroundQueue(label: "test").async { continuation.resume(returning: Self.slice()) }
      }
      #expect(slice == 10_000_000)
    }

    /// Linux 6.12, if it was built to tell.
    private static var kernelTakesSlices: Bool {
      var name = utsname()
      uname(&name)
      let release = withUnsafeBytes(of: name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let numbers = release.split(separator: ".").prefix(2).compactMap { Int($0) }
      return numbers.count == 2 && (numbers[0], numbers[1]) >= (6, 12) && slice() != nil
    }

    /// Of the thread that asks, nanoseconds.
    private static func slice() -> Int? {
      guard let file = fopen("/proc/thread-self/sched", "r") else { return nil }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      while fgets(&line, 256, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        if text.hasPrefix("se.slice") { return Int(text.filter(\.isNumber)) }
      }
      return nil
    }
  #endif
}
