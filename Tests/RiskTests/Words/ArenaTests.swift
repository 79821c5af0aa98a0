import Testing

@testable import Risk

@Suite struct ArenaTests {
  @Test func whatIsTakenLastsWhateverIsTakenLater() {
    let arena = Arena()
    let kept = (0..<200).map { arena.keep(String(repeating: "\($0)x", count: $0).utf8) }
    let lowered = arena.lowered(arena.keep("ÄBC-Def".utf8))
    #expect(kept.enumerated().allSatisfy { $0.element.text == String(repeating: "\($0.offset)x", count: $0.offset) })
    #expect(lowered.text == "Äbc-def")
  }

  @Test func roomIsGivenBackAndTakenAgain() {
    let arena = Arena()
    for size in [1, 4096, 4097, 100_000, 0, 7] {
      #expect(arena.take(size).count == size)
      arena.reset()
    }
    #expect(arena.keep("new".utf8).text == "new")
  }

  @Test func whatIsReleasedIsTakenAgainAndWhatWasBeforeStays() {
    let arena = Arena()
    let kept = arena.keep("kept".utf8)
    let mark = arena.mark
    for size in [10, 1000, 100_000] {
      _ = arena.take(size)
      arena.release(to: mark)
    }
    #expect(arena.keep("next".utf8).text == "next")
    #expect(kept.text == "kept")
  }

  @Test func aListGrowsAndGivesBackItsLast() {
    let arena = Arena()
    var list = ArenaList<Int>(in: arena, capacity: 1)
    for number in 0..<100 { list.append(number, in: arena) }
    #expect(Array(list.all) == Array(0..<100))
    #expect(list.popLast() == 99)
    list.update(3) { $0 += 97 }
    #expect(list.all[3] == 100)
    #expect(list.all[10..<12].rebased.elementsEqual([10, 11]))
    #expect(list.all.count == 99)
  }
}
