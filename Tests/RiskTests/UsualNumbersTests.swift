import MCP
import Testing

@testable import Risk

@Suite struct UsualNumbersTests {
  private func learned(_ calls: [JSONObject]) -> UsualNumbers {
    calls.reduce(into: UsualNumbers()) { $0.learn($1) }
  }

  private func isSignalled(_ arguments: JSONObject, after usual: UsualNumbers) -> Bool {
    !Signals.find(in: arguments, context: SignalContext(usual: usual)).isEmpty
  }

  @Test("more than ten times the greatest so far is far above", arguments: [(400, false), (401, true), (-401, true)])
  func bar(amount: Int, expected: Bool) {
    let usual = learned((0..<5).map { ["amount": .number(JSONNumber($0 * 10))] })
    #expect(isSignalled(["amount": .number(JSONNumber(amount))], after: usual) == expected)
  }

  @Test func fourCallsAreTooFew() {
    let usual = learned(Array(repeating: ["amount": 1], count: 4))
    #expect(!isSignalled(["amount": 1000], after: usual))
  }

  @Test func elementsOfAListShareAPlace() {
    let usual = learned([
      ["items": [["price": 1], ["price": "2"], ["price": 3]]], ["items": [["price": 2], ["price": 1]]],
    ])
    #expect(isSignalled(["items": [["price": 1], ["price": "31"]]], after: usual))
    #expect(!isSignalled(["items": [["price": 30]]], after: usual))
  }

  @Test("numbers that name or place something say nothing", arguments: ["id", "order_id", "seed", "timestamp", "page"])
  func ordinals(key: String) {
    let member = { (value: Int) in JSONObject([.init(key: key, value: .number(JSONNumber(value)))]) }
    #expect(!isSignalled(member(1_000_000), after: learned(Array(repeating: member(1), count: 9))))
  }

  @Test func nothingButZeroMakesNothingUsual() {
    #expect(!isSignalled(["offsetX": 9], after: learned(Array(repeating: ["offsetX": 0], count: 9))))
  }

  @Test func aCallWithManyNumbersTakesBoundedMemory() {
    let wide = JSONObject((0..<10_000).map { .init(key: "k\($0)", value: 1) })
    var usual = learned(Array(repeating: wide, count: 5))
    usual.learn(["late": 1])
    #expect(isSignalled(["k3": 11], after: usual))
    #expect(!isSignalled(["k9999": 11], after: usual))
  }
}
