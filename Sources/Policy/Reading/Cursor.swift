import MCP

/// A value of the document with its place in the tree.
package struct Cursor {
  package let node: JSONNode
  package let pointer: JSONPointer

  package init(_ node: JSONNode, at pointer: JSONPointer = .root) {
    self.node = node
    self.pointer = pointer
  }

  /// The elements, if this is an array.
  package var elements: [Cursor]? {
    node.elements?.enumerated().map { Cursor($1, at: pointer.appending($0)) }
  }
}

/// The members of an object, by key.
package struct Fields {
  let cursor: Cursor
  package let members: [JSONNode.Member]

  package subscript(key: String) -> Cursor? {
    members.first { $0.key.hasSameBytes(as: key) }.map { Cursor($0.node, at: cursor.pointer.appending(key)) }
  }
}

extension JSONNode {
  /// The type with its article, as messages name it.
  var kind: String { json.kind }
}
