import MCP

/// A value of the document with its place in the tree.
struct Cursor {
  let node: JSONNode
  let pointer: JSONPointer

  init(_ node: JSONNode, at pointer: JSONPointer = .root) {
    self.node = node
    self.pointer = pointer
  }

  /// The elements, if this is an array.
  var elements: [Cursor]? {
    node.elements?.enumerated().map { Cursor($1, at: pointer.appending($0)) }
  }
}

/// The members of an object, by key.
struct Fields {
  let cursor: Cursor
  let members: [JSONNode.Member]

  subscript(key: String) -> Cursor? {
    members.first { $0.key.hasSameBytes(as: key) }.map { Cursor($0.node, at: cursor.pointer.appending(key)) }
  }
}

extension JSONNode {
  /// The type with its article, as messages name it.
  var kind: String { json.kind }
}
