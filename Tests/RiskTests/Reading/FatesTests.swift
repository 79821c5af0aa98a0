import Testing

@testable import Risk

@Suite struct FatesTests {
  private func fates(_ text: String) -> [Participle] {
    Prose(text).sentences.flatMap(\.fates).map(\.participle)
  }

  @Test(
    "what happens counts, whoever does it",
    arguments: [
      ("The logs are erased once they are read.", .destroyed), ("It is then permanently deleted.", .destroyed),
      ("All untracked files are lost.", .destroyed), ("The original will be deleted.", .destroyed),
      ("Files that are only in the target are removed.", .removed), ("The customer is charged.", .charged),
      ("The delivery is billed to your account.", .charged),
    ] as [(String, Participle)])
  func happens(text: String, participle: Participle) {
    #expect(fates(text) == [participle])
  }

  @Test(
    "what may happen, is asked, denied or told of a thing does not",
    arguments: [
      "Lists items that are deleted.", "Says whether the item is deleted.", "Shows what would be deleted.",
      "Items can be deleted.", "The file is not deleted.", "The original must never be overwritten.",
      "Notifies you when an item is removed.", "Items are deleted after 30 days.", "The account is charged 2 credits.",
      "Deleted items.", "Gets deleted items.", "It is a deleted item.", "It is", "",
    ])
  func onlyMight(text: String) {
    #expect(fates(text).isEmpty)
  }
}
