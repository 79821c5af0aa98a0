import Testing

@testable import Risk

@Suite struct BytesTests {
  private func view<Answer>(_ text: String, _ body: (Bytes) -> Answer) -> Answer {
    var text = text
    return text.withUTF8 { body(Bytes($0)) }
  }

  @Test func aPartKeepsItsPlaces() {
    view("a-word") { bytes in
      let part = bytes[2...]
      #expect(part.startIndex == 2 && part[2] == UInt8(ascii: "w") && part.count == 4)
      #expect(part.text == "word" && part == bytes.suffix(4))
      #expect(part.begins(with: "wo") && part.ends(with: "rd") && part.equals("word"))
      #expect(part.first("r") == 4 && part.contains("or") && !part.contains("a"))
    }
  }

  @Test func nothingIsFoundBeyondTheEnds() {
    view("ab") { bytes in
      #expect(!bytes.has("abc", at: 0) && !bytes.has("a", at: -1) && !bytes.has("b", at: 2))
      #expect(bytes[0..<1].first("ab") == nil && !bytes.ends(with: "cab"))
    }
    view("") { bytes in #expect(bytes.isEmpty && bytes.text.isEmpty && bytes.first("a") == nil && bytes.equals("")) }
  }

  @Test("a word is packed as it is byte by byte", arguments: ["", "a", "sevenxx", "eightxxx", "ninexxxxx"])
  func packed(word: String) {
    for word in [word, word + word, word + word + word] {
      #expect(view(word) { PackedWord(lowered: $0) } == PackedWord(word.utf8))
      #expect(view(word.uppercased()) { PackedWord(letters: $0) } == PackedWord(word.utf8))
    }
  }
}
