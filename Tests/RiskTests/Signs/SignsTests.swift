import MCP
import Testing

@testable import Risk

@Suite struct SignsTests {
  private func signs(_ json: JSON, on server: ServerContext = .unknown) throws -> [String] {
    try Signs(of: ToolDefinition(json: json), on: server).all.map { "\($0.name)" }
  }

  @Test(
    "a name leads with its main verb",
    arguments: [
      ("get_issue", "name.leads.reads"), ("delete_issue", "name.leads.destroys"), ("weather", "name.leads.nothing"),
      ("remove_label", "name.leads.writes"), ("stop_clip", "name.leads.marks"), ("image_upload", "name.leads.writes"),
    ])
  func leads(name: String, sign: String) throws {
    #expect(try signs(["name": .string(name)]).contains(sign))
  }

  @Test(
    "other languages' verbs are verbs",
    arguments: [
      ("kunde_loeschen", "name.leads.destroys"), ("löscheKunde", "name.leads.destroys"),
      ("supprimer_client", "name.leads.destroys"), ("eliminarCliente", "name.leads.destroys"),
      ("obtener_cliente", "name.leads.reads"), ("rechnung_bezahlen", "name.leads.movesMoney"),
      ("删除文件", "name.leads.destroys"), ("查询订单", "name.leads.reads"), ("удалить_файл", "name.leads.destroys"),
      ("ファイル削除", "name.leads.destroys"), ("ejecutar_comando", "name.leads.runsAnything"),
    ])
  func languages(name: String, sign: String) throws {
    #expect(try signs(["name": .string(name)]).contains(sign))
  }

  @Test(
    "words together mean more",
    arguments: [
      ("speech_to_text", "name.means.runsModel"), ("create_image", "name.means.runsModel"),
      ("get_api_key", "name.means.readsSecrets"), ("place_order", "name.means.movesMoney"),
      ("update_permissions", "name.means.opensDoors"), ("clear_cache", "name.means.destroysLittle"),
      ("get_or_create", "name.linked.writes"),
    ])
  func meanings(name: String, sign: String) throws {
    #expect(try signs(["name": .string(name)]).contains(sign))
  }

  @Test(
    "a description says what is done, and what is not",
    arguments: [
      ("Deletes a page.", "description.leads.destroys"), ("Gets a page and deletes it.", "description.also.destroys"),
      ("Lists pages. It does not delete them.", "description.denies.destroys"),
      ("Weather of a place.", "description.leads.nothing"), ("Frobs a model.", "description.leads.something"),
      ("Runs a query, read-only.", "description.tells.reading"), ("Generates a caption.", "description.leads.reads"),
      ("Generates an image.", "description.leads.runsModel"),
      ("Drops it; this cannot be undone.", "description.tells.lasting"),
    ])
  func description(text: String, sign: String) throws {
    #expect(try signs(["name": "x", "description": .string(text)]).contains(sign))
  }

  @Test func argumentsAreReadInTheLightOfTheName() throws {
    let schema: JSON = [
      "type": "object", "properties": ["sql": [:], "repo_url": [:], "action": ["enum": ["list", "purge"]]],
    ]
    #expect(
      Set(try signs(["name": "tool", "inputSchema": schema])).isSuperset(of: [
        "argument.program", "argument.address", "argument.runsAnything", "argument.word.repourl", "choice.destroys",
      ]))
    #expect(try signs(["name": "get_tool", "inputSchema": schema]).contains("argument-of-look.readsAnywhere"))
  }

  @Test func aSureWordIsNotHiddenBehindADoubtfulOne() throws {
    let choices: JSON = ["type": "object", "properties": ["action": ["enum": ["clear", "delete"]]]]
    let tool = try ToolDefinition(json: ["name": "items", "inputSchema": choices])
    #expect(RiskClassifier(trusted: false).assess(tool).category == .destructive)
  }

  @Test func eachSignCountsOnce() throws {
    let all = try signs(["name": "get_get", "description": "Gets, gets and gets. Gets."])
    #expect(Set(all).count == all.count)
  }
}
