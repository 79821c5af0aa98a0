import Testing

@testable import Risk

@Suite struct LexiconTests {
  @Test("forms of a verb are found", arguments: ["delete", "deletes", "deletion", "deleter"])
  func forms(word: String) {
    #expect(Lexicon.verb(word)?.word == "delete")
  }

  @Test("other endings are taken off", arguments: [("copies", "copy"), ("searches", "search"), ("lists", "list")])
  func endings(word: String, verb: String) {
    #expect(Lexicon.verb(word)?.word == verb)
  }

  @Test("a word is not stretched into a verb", arguments: ["reader_board", "gas", "dress", "address", "news", ""])
  func strangers(word: String) {
    #expect(Lexicon.verb(word) == nil)
  }

  @Test func noWordStandsInTwoLists() {
    var seen: [String: Deed] = [:]
    for (deed, words) in Lexicon.clear.map({ ($0, $1) }) + Lexicon.alsoNouns.map({ ($0, $1) }) {
      for word in Lexicon.list(words) {
        #expect(seen[word] == nil, "\(word) is in two lists")
        seen[word] = deed
      }
    }
  }

  @Test func everyFormLeadsToAVerb() {
    for (form, verb) in Lexicon.forms { #expect(Lexicon.verb(verb)?.word == verb, "\(form)") }
  }
}
