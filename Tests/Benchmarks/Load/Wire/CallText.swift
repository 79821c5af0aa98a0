/// The bytes of a call and of its answer, about 1 KB each. Both ends know them, so that every answer can be compared
/// byte for byte.
enum CallText {
  static let revision = "2025-11-25"

  static let initialize = Array(
    """
    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\(revision)","capabilities":{},\
    "clientInfo":{"name":"benchmark","version":"1"}}}
    """.utf8)

  static let initialized = Array(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#.utf8)

  /// A call up to its id, which has ``idDigits`` digits.
  static let beforeID = Array(#"{"jsonrpc":"2.0","id":"#.utf8)
  static let idDigits = 9
  /// From the id to the arguments.
  static let beforeArguments = Array(#","method":"tools/call","params":{"name":"render","arguments":"#.utf8)
  /// The arguments up to a mark of 16 digits that no other call bears.
  static let beforeMark = Array(
    #"{"model":"bench:101@1","width":1024,"height":1024,"steps":28,"numberResults":1,"outputFormat":"PNG","mark":""#
      .utf8)
  static let afterMark = Array(#"","positivePrompt":"\#(filler(680))"}"#.utf8)
  static let afterArguments = Array("}}".utf8)

  /// An answer from its id to the fingerprint of the arguments, and the rest.
  static let beforeFingerprint = Array(#","result":{"content":[{"type":"text","text":""#.utf8)
  static let afterFingerprint = Array(#" \#(filler(880))"}],"isError":false}}"#.utf8)

  private static func filler(_ count: Int) -> String {
    let words =
      "product photo of a walnut desk lamp on a linen table, soft window light, 85 mm, shallow depth of field; "
    return String(String(repeating: words, count: count / words.count + 1).prefix(count))
  }
}
