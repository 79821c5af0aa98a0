import Feed
import MCP
import Testing

@testable import Console

/// The feed follows its newest row, or stands still.
@Suite struct FeedListTests {
  private func row(_ id: Int) -> FeedRow {
    FeedRow(CallRow(ts: Int64(id), decided: decided(id, "a", "t")), at: Int64(id))
  }

  private func list(_ count: Int) -> FeedList {
    var list = FeedList()
    for id in 0..<count { list.append(row(id)) }
    return list
  }

  private func ids(_ list: FeedList, _ height: Int) -> [Int] {
    list.window(height: height).places.compactMap { list.rows[$0].call?.decided.call.rawValue }
  }

  @Test func itFollowsTheNewest() {
    var list = list(10)
    #expect(ids(list, 3) == [7, 8, 9])
    list.append(row(10))
    #expect(ids(list, 3) == [8, 9, 10])
  }

  @Test func onceScrolledItStandsStillAndCountsWhatIsNewer() {
    var list = list(10)
    list.move(by: -4, height: 4)
    let before = ids(list, 4)
    for id in 10..<322 { list.append(row(id)) }
    #expect(ids(list, 4) == before)
    #expect(list.window(height: 4).newer == 322 - 1 - (before.last ?? 0))
    list.move(by: 1_000, height: 4)
    #expect(list.cursor == nil)
    #expect(ids(list, 2) == [320, 321])
  }

  @Test func theRowsStayWhereTheyAreWhileTheCursorMovesAmongThem() {
    var list = list(10)
    list.move(by: -1, height: 4)
    #expect(ids(list, 4) == [6, 7, 8, 9])
    list.move(by: -2, height: 4)
    #expect(ids(list, 4) == [6, 7, 8, 9])
    list.move(by: -1, height: 4)
    #expect(ids(list, 4) == [5, 6, 7, 8])
    list.move(by: 2, height: 4)
    #expect(ids(list, 4) == [5, 6, 7, 8])
  }

  @Test func theWheelMovesTheRows() {
    var list = list(10)
    list.scroll(by: -3, height: 4)
    #expect(ids(list, 4) == [3, 4, 5, 6])
    list.scroll(by: 1, height: 4)
    #expect(ids(list, 4) == [4, 5, 6, 7])
    list.scroll(by: 5, height: 4)
    #expect(list.cursor == nil)
  }

  @Test func itKeepsTheNewestTwoThousand() {
    var list = list(10_000)
    #expect(list.rows.count <= 2_256 && list.rows.count >= 2_000)
    #expect(list.rows.last?.ts == 9_999)
    list.move(by: -1, height: 3)
    list.append(row(10_000))
    #expect(list[.call(CallID(rawValue: 10_000))]?.ts == 10_000)
    #expect(list[.call(CallID(rawValue: 3))] == nil)
  }

  @Test func aCursorWhoseRowIsGoneStandsOnTheOldest() {
    var list = list(100)
    list.moveToFirst(height: 10)
    for id in 100..<5_000 { list.append(row(id)) }
    #expect(list.cursor.flatMap(list.index(of:)) != nil)
  }

  @Test func aFrozenPictureDoesNotGoOn() {
    var list = list(10)
    list.frozenAt = 10
    list.append(row(10))
    #expect(ids(list, 3) == [7, 8, 9])
    list.frozenAt = nil
    #expect(ids(list, 3) == [8, 9, 10])
  }

  @Test func filteredRowsAreSteppedOver() {
    var list = list(10)
    list.filter { $0.ts % 2 == 0 }
    #expect(ids(list, 3) == [4, 6, 8])
    list.move(by: -1, height: 3)
    #expect(list.cursor == .call(CallID(rawValue: 6)))
  }
}
