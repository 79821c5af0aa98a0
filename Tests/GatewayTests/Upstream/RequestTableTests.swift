import MCP
import Testing

@testable import Gateway

@Suite struct RequestTableTests {
  private func call(_ id: RequestID, token: JSON? = nil) -> Request {
    var params: JSONObject = ["name": "a"]
    if let token { params["_meta"] = ["progressToken": token, "x": 1] }
    return Request(id: id, method: "tools/call", params: params)
  }

  private func response(_ id: RequestID) -> Response { Response(id: id, outcome: .result(.null)) }

  @Test func likeIdsStayApart() throws {
    var table = RequestTable<String>()
    let one = table.open(call(1), sink: "number")
    let decimal = table.open(call(.number(try #require(JSON(parsing: "1.0").number))), sink: "decimal")
    let text = table.open(call("1"), sink: "text")
    #expect([one, decimal, text].map(\.request.id) == [1, 2, 3])

    let settled = table.settle(response(2))
    #expect(settled?.entry.sink == "decimal")
    #expect(settled?.response.id?.description == "1.0")
    #expect(table.settle(response(3))?.response.id == "1")
    #expect(table.settle(response(1))?.response.id == 1)
  }

  @Test func anAnswerCountsOnce() {
    var table = RequestTable<String>()
    _ = table.open(call(1), sink: "a")
    #expect(table.settle(response(1)) != nil)
    #expect(table.settle(response(1)) == nil)
  }

  @Test(arguments: [#""1""#, "1.0", "1e0", "2"]) func onlyTheIdThatWasSentIsAnswered(id: String) throws {
    var table = RequestTable<String>()
    _ = table.open(call(1), sink: "a")
    let written = try #require(RequestID(json: JSON(parsing: id)))
    #expect(table.settle(response(written)) == nil)
  }

  @Test(arguments: [
    (#"{"_meta":{"sluice/decision":{"outcome":"denied"},"x":1},"content":[]}"#, #"{"_meta":{"x":1},"content":[]}"#),
    (#"{"_meta":{"x":1}}"#, #"{"_meta":{"x":1}}"#),
  ])
  func aServerDoesNotSpeakForTheGateway(result: String, passes: String) throws {
    var table = RequestTable<String>()
    _ = table.open(call(1), sink: "a")
    let (written, expected) = (try JSON(parsing: result), try JSON(parsing: passes))
    let settled = table.settle(Response(id: 1, outcome: .result(written)))
    #expect(settled?.response.outcome == .result(expected))
  }

  @Test func aRequestIsFoundByItsIDOnTheWire() {
    var table = RequestTable<String>()
    _ = table.open(call("mine"), sink: "a")
    #expect(table.remove("mine" as RequestID) == nil)
    #expect(table.remove("1" as RequestID) == nil)
    #expect(table.remove(1 as RequestID)?.sink == "a")
    #expect(table.remove(1 as RequestID) == nil)
  }

  @Test func oneIsTheOnlyOneWhereThereIsNoOther() {
    var table = RequestTable<String>()
    #expect(table.only == nil)
    let first = table.open(call(1), sink: "a").ticket
    #expect(table.only?.ticket == first)
    let second = table.open(call(2), sink: "b").ticket
    #expect(table.only == nil)
    #expect(table.remove(first) != nil)
    #expect(table.only?.ticket == second)
  }

  @Test func progressBearsItsTokenAgain() throws {
    var table = RequestTable<String>()
    let opened = table.open(call("x", token: "mine"), sink: "a")
    #expect(opened.request.params?["_meta"] == ["progressToken": 1, "x": 1])

    let notice = Notice(method: "notifications/progress", params: ["progressToken": 1, "progress": 5])
    let told = try #require(table.progress(notice))
    #expect(told.entry.sink == "a")
    #expect(told.notice.params == ["progressToken": "mine", "progress": 5])
  }

  @Test func progressOfNothingUnderWayIsNobodys() {
    var table = RequestTable<String>()
    _ = table.open(call(1), sink: "asked for none")
    _ = table.open(call(2, token: 9), sink: "a")
    for token: JSON in [1, 3, "2", 9] {
      #expect(table.progress(Notice(method: "notifications/progress", params: ["progressToken": token])) == nil)
    }
  }

  @Test func whatIsLeftComesOldestFirst() {
    var table = RequestTable<String>()
    let tickets = (1...20).map { table.open(call(.string("\($0)")), sink: "").ticket }
    #expect(table.remove(tickets[3]) != nil)
    #expect(table.remove(tickets[3]) == nil)
    #expect(table.removeAll().map(\.ticket) == tickets.filter { $0 != tickets[3] })
    #expect(table.removeAll().isEmpty)
  }
}
