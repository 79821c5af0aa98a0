import Testing

@testable import Risk

@Suite struct SkeletonTests {
  @Test(
    "what looks alike has one skeleton",
    arguments: [
      ("send_email", "sеnd_emaіl"), ("send_email", "ＳＥＮＤ-email"), ("modern", "rnodern"), ("list", "1ist"),
      ("list", "Iist"), ("scope", "ѕсоре"), ("get0", "getO"),
    ])
  func alike(name: String, other: String) {
    #expect(Skeleton.text(of: name) == Skeleton.text(of: other))
  }

  @Test("what doesn't, has not", arguments: [("send", "sent"), ("a", "b"), ("list", "lost"), ("", "x")])
  func unlike(name: String, other: String) {
    #expect(Skeleton.text(of: name) != Skeleton.text(of: other))
  }

  @Test func anotherWayOfSeparatingWordsDeceivesNobody() {
    #expect(!Skeleton.deceives("getUserInfo", as: "get_user-info"))
    #expect(Skeleton.deceives("getUserlnfo", as: "getUserInfo"))
  }
}
