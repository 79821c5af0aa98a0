import MCP
import Testing

@testable import Audit

@Suite struct ArgumentKeepingTests {
  let masking = Masking(key: StateKey(bytes: [UInt8](repeating: 7, count: 32)))

  private func kept(_ json: String, _ keeping: ArgumentKeeping) throws -> JSONObject {
    masking.kept(try #require(try JSON(parsing: json).object), keeping)
  }

  private func paths(_ pointers: String...) throws -> ArgumentKeeping {
    .paths(try pointers.map { try JSONPointer($0) })
  }

  private let json = #"{"prompt":"a lamp","size":{"width":1024,"unit":"px"},"tags":["a","b"],"n":6}"#

  @Test func wholeIsWhole() throws {
    #expect(JSON.object(try kept(json, .whole)).text == json)
  }

  @Test func ofKeysOnlyTheKeysStay() throws {
    let object = try kept(json, .keys)
    #expect(Array(object.keys) == ["prompt", "size", "tags", "n"])
    for member in object.members {
      let text = try #require(member.value.string)
      #expect(text.hasPrefix("‹withheld ") && text.hasSuffix("›"))
    }
    #expect(object["n"]?.string?.hasPrefix("‹withheld 1 bytes #") == true)
    #expect(!JSON.object(object).text.contains("lamp") && !JSON.object(object).text.contains("px"))
  }

  @Test func equalValuesCanBeRecognisedAndOthersNot() throws {
    let object = try kept(#"{"a":"x","b":"x","c":"y","d":["x"]}"#, .keys)
    #expect(object["a"] == object["b"])
    #expect(Set([object["a"], object["c"], object["d"]]).count == 3)
  }

  @Test func chosenPathsStay() throws {
    let object = try kept(json, paths("/size/width", "/tags/1", "/n", "/none/of/it"))
    #expect(object["size"]?["width"] == 1024)
    #expect(object["n"] == 6)
    #expect(object["size"]?["unit"]?.string?.hasPrefix("‹withheld") == true)
    guard case .array(let tags) = object["tags"] else {
      Issue.record("the array is gone")
      return
    }
    #expect(tags[1] == "b" && tags[0].string?.hasPrefix("‹withheld") == true)
    #expect(object["prompt"]?.string?.hasPrefix("‹withheld") == true)
  }

  @Test func aPathToAnObjectKeepsAllOfIt() throws {
    #expect(try kept(json, paths("/size"))["size"] == ["width": 1024, "unit": "px"])
    #expect(JSON.object(try kept(json, paths(""))).text == json)
  }

  @Test func aSecretStaysFoldedOnAChosenPath() throws {
    let masked = masking.mask(["token": "hunter2", "n": 6])
    let kept = masking.kept(masked.arguments, try paths("/token"))
    #expect(kept["token"]?.string?.hasPrefix("‹secret 7 chars #") == true)
  }

  @Test(
    "which places are kept",
    arguments: [
      ("/size", true), ("/size/width", true), ("/sizes", false), ("/tags/1", true), ("/tags/10", false), ("", false),
    ])
  func places(place: String, isKept: Bool) throws {
    let keeping = try paths("/size", "/tags/1")
    #expect(keeping.keeps(place) == isKept)
    #expect(ArgumentKeeping.whole.keeps(place) && !ArgumentKeeping.keys.keeps(place))
    #expect(try paths("").keeps(place))
  }

  @Test func whatIsNotKeptIsNotRepeatedByAServersError() throws {
    let masked = masking.mask(["city": "Köln am Rhein", "street": "Köln", "zip": 50667, "n": 6, "size": ["w": "wide"]])
    let error = "no such place: Köln am Rhein (Köln, 50667), 6 of them, wide"
    #expect(masking.mask(error, about: masked, keeping: .whole) == error)
    let told = masking.mask(error, about: masked, keeping: try paths("/size"))
    #expect(told.hasSuffix(", 6 of them, wide"), "a short value says nothing, and a kept one may be said")
    #expect(!told.contains("Köln") && !told.contains("50667") && told.contains("‹withheld"))
  }
}
