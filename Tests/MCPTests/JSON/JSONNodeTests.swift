import MCP
import Testing

@Suite("A document with places")
struct JSONNodeTests {
  @Test("knows line and column of every key and value, in characters")
  func places() throws {
    let text = "{\n  \"é😀\": [1,\r\n    {\"x\": true}],\n\t\"b\": null }"
    let node = try #require(JSONNode.read(Array(text.utf8)).node)
    let first = try #require(node.members?.first)
    #expect((first.keyPosition.line, first.keyPosition.column) == (2, 3))
    #expect((first.node.position.line, first.node.position.column) == (2, 9))
    let inner = try #require(first.node.elements?.last?.members?.first)
    #expect((inner.keyPosition.line, inner.keyPosition.column) == (3, 6))
    #expect((inner.node.position.line, inner.node.position.column) == (3, 11))
    let last = try #require(node.members?.last)
    #expect((last.keyPosition.line, last.keyPosition.column) == (4, 2))
    #expect(node["b"]?.value == .null)
  }

  @Test("reports every doubled key with its pointer, and keeps the tree")
  func doubles() throws {
    let reading = JSONNode.read(Array("{\"a\":1,\"b\":{\"c\":1,\"c\":2},\n\"a\":[{\"d\":1,\"d\":2}]}".utf8))
    #expect(reading.errors.map(\.pointer.description) == ["/b/c", "/a", "/a/0/d"])
    #expect(reading.errors.map(\.line) == [1, 2, 2])
    #expect(reading.node?.members?.count == 3)
    #expect(reading.node?.json == ["a": 1, "b": ["c": 1]])
  }

  @Test("reports the doubled keys before a mistake of grammar, and then the mistake")
  func mistake() {
    let reading = JSONNode.read(Array("{\"a\":1,\"a\":2,\n\"tools\":{\"x\":[1,tru]}}".utf8))
    #expect(reading.node == nil)
    #expect(reading.errors.map(\.kind) == [.duplicateKey("a"), .unknownWord("tru")])
    #expect(reading.errors.last?.pointer.description == "/tools/x/1")
  }
}
