import Crypto
import MCP
import Testing

@testable import Audit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LargeValueTests {
  private func text(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test func whatIsNotTooLongStays() {
    let value: JSON = ["a": .string(text(LargeValue.limit - 100)), "b": [1, 2, nil, true]]
    #expect(LargeValue.fold(value) == value)
  }

  @Test func aLongTextBecomesLengthDigestAndHead() {
    let long = text(LargeValue.limit + 1)
    #expect(
      LargeValue.fold(["prompt": "lamp", "image": .string(long)])
        == [
          "prompt": "lamp",
          "image": [
            "length": 16_385, "sha256": .string(Hexadecimal.text(SHA256.hash(data: Array(long.utf8)).bytes)),
            "head": .string(text(1024)),
          ],
        ])
  }

  @Test func manySmallPartsAreFoldedAsAWhole() {
    let value = JSON.array((0..<5000).map { .string("part \($0)") })
    let folded = LargeValue.fold(["parts": value, "n": 1])
    #expect(folded["n"] == 1)
    #expect(folded["parts"]?["length"]?.integer == value.bytes.count)
    #expect(folded["parts"]?["sha256"]?.string == Hexadecimal.text(SHA256.hash(data: value.bytes).bytes))
    #expect(folded["parts"]?["head"]?.string?.hasPrefix(#"["part 0","part 1","#) == true)
  }

  @Test func theHeadIsCutBetweenCharacters() {
    let folded = LargeValue.fold(.string("x" + String(repeating: "日", count: 6000)))
    #expect(folded["head"]?.string == "x" + String(repeating: "日", count: 341))
  }

  @Test func ofWhatIsLongInsideOfWhatIsLongOnlyTheWholeIsSummarised() {
    let part = JSON.string(text(9000))
    let long: JSON = [part, part]
    let folded = LargeValue.fold(["a": [part, long, part], "b": [part, long]])
    #expect(folded["a"] == LargeValue.fold([part, long, part]))
    #expect(folded["a"]?["length"]?.integer == JSON.array([part, long, part]).bytes.count)
    #expect(folded["b"] == JSON.array([part, LargeValue.fold(long)]))
  }

  /// How long the processor is busy with folding a value, nanoseconds.
  private func work(on value: JSON) -> Int {
    var (begin, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin)
    _ = LargeValue.fold(value)
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return (end.tv_sec - begin.tv_sec) * 1_000_000_000 + end.tv_nsec - begin.tv_nsec
  }

  @Test func nestingCostsNoMoreThanLength() {
    let part = JSON.string(text(16_000))
    let levels = 100
    let nested = (0..<levels).reduce(JSON.array([])) { inner, _ in [part, part, inner] }
    let flat = JSON.array(Array(repeating: part, count: 2 * levels))
    // One that reads what is inside anew at every level takes tens of times as long.
    #expect(work(on: nested) < work(on: flat) * 5)
  }

  @Test("whatever comes in, little is kept", arguments: 1...20)
  func littleIsKept(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func value(_ depth: Int) -> JSON {
      switch Int.random(in: 0..<(depth == 0 ? 2 : 5), using: &random) {
      case 0:
        .string(
          String(repeating: Bool.random(using: &random) ? "x" : "\u{1}", count: .random(in: 0...20_000, using: &random))
        )
      case 1: .number(JSONNumber(Int.random(in: 0...9, using: &random)))
      case 2: .array((0..<Int.random(in: 0...6, using: &random)).map { _ in value(depth - 1) })
      default:
        .object(
          JSONObject((0..<Int.random(in: 0...6, using: &random)).map { .init(key: "k\($0)", value: value(depth - 1)) })
        )
      }
    }
    #expect(LargeValue.fold(value(3)).bytes.count <= LargeValue.limit)
  }
}
