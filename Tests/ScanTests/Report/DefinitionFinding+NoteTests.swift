import Risk
import Testing

@testable import Scan

@Suite struct DefinitionFindingNoteTests {
  @Test("a finding is told with the words that say so")
  func told() {
    let tag = DefinitionFinding(kind: .fakeTag, pointer: "/description", quote: "<IMPORTANT>")
    #expect(tag.note == "pretends to be an instruction of the system: <IMPORTANT>")
    #expect(DefinitionFinding(kind: .secrecy, pointer: "", quote: "").note == "wants something kept from the user")
  }
}
