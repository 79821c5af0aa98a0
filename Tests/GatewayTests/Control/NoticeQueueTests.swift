import Testing

@testable import Gateway

@Suite("The queue of notices")
struct NoticeQueueTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("tells a lone question at once")
  func alone() {
    var queue = NoticeQueue()
    queue.add(bytes("one"))
    #expect(queue.next() == bytes("one\n"))
    #expect(queue.next() == nil)
  }

  @Test("runs two commands at once and tells together what comes meanwhile")
  func together() {
    var queue = NoticeQueue()
    queue.add(bytes("a"))
    #expect(queue.next() != nil)
    queue.add(bytes("b"))
    #expect(queue.next() != nil)
    queue.add(bytes("c"))
    queue.add(bytes("d"))
    #expect(queue.next() == nil)
    queue.ended()
    #expect(queue.next() == bytes("c\nd\n"))
  }

  @Test("is bounded, and the oldest give way, which is told once")
  func bounded() {
    var queue = NoticeQueue()
    for number in 0...NoticeQueue.mostWaiting { queue.add(bytes("\(number)")) }
    #expect(queue.takeDropped() == 1)
    #expect(queue.takeDropped() == 0)
    #expect(queue.next()?.starts(with: bytes("1\n")) == true)
  }
}
