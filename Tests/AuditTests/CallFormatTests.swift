import Feed
import MCP
import Risk
import Testing

@testable import Audit

/// A call with everything that could break a format: separators, quotes, line ends, formulas.
@Suite struct CallFormatTests {
  private var hostile: CallRow {
    var decided = Sample.decided(7, .hold, tool: "=HYPERLINK(\"x\")", rule: "/tools/a|b\\c")
    decided.agent = "bot, \"the\" one"
    decided.message = "a=b\r\nnext"
    decided.flags = [Signal(kind: .hiddenCharacters, pointer: "/prompt", count: 2, note: "2 hidden characters")]
    var resolved = Sample.resolved(7, .approved)
    resolved.reason = "-1"
    return CallRow(
      ts: 1_764_000_000_005, decided: decided, resolved: resolved, completed: Sample.completed(7),
      arguments: ["prompt": "a\nb", "none": nil])
  }

  @Test func csvHasOneRowACallAndNoFormulas() {
    let format = CSVFormat()
    #expect(
      format.heading == "time,call,server,tool,agent,grant,session,client,risk,category,flags,signals,decision,rule,"
        + "message,because,outcome,by,reason,waited_ms,duration_ms,result_bytes,error,repeats,digest,shown,complete,"
        + "arguments")
    #expect(
      format.line(hostile) == """
        2025-11-24T16:00:00.005Z,7,runware,"'=HYPERLINK(""x"")","bot, ""the"" one",g1,s1,,High,Execute,\
        2 hidden characters at /prompt,hiddenCharacters,hold,/tools/a|b\\c,"a=b\r\nnext",,approved,ana,"'-1",1200,12.5,900,\
        ,1,d7,,,\
        "{""prompt"":""a\\nb"",""none"":null}"
        """)
    #expect(format.lineEnd == "\r\n")
  }

  @Test(
    "a cell that a spreadsheet would run is text", arguments: ["=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\r\n=1"])
  func guardsFormulas(text: String) {
    var row = CallRow(ts: 0, decided: Sample.decided(1, tool: text))
    #expect(CSVFormat().line(row).contains("runware,\"'\(text)\","))
    row.decided.tool = " " + text
    #expect(!CSVFormat().line(row).contains("'"))
  }

  @Test func cefEscapesHeaderAndFieldsEachInItsWay() {
    #expect(
      CEFFormat(version: "1.0").line(hostile) == #"""
        CEF:0|Sluice|sluice|1.0|call.approved|tools/call runware.=HYPERLINK("x")|8|rt=1764000000005 externalId=7 \#
        cnt=1 suser=bot, "the" one suid=g1 destinationServiceName=runware requestMethod=tools/call act=hold \#
        outcome=approved msg=a\=b\r\nnext duser=ana in=900 cs1Label=tool cs1=\=HYPERLINK("x") cs2Label=rule \#
        cs2=/tools/a|b\\c cs3Label=category cs3=Execute cs4Label=digest cs4=d7 \#
        cs6Label=signals cs6=hiddenCharacters cn1Label=waitedMs cn1=1200 \#
        cn2Label=durationMs cn2=13
        """#)
    var row = hostile
    row.decided.tool = "a|b\\c\nd"
    #expect(CEFFormat(version: "1.0").line(row).contains(#"|tools/call runware.a\|b\\c d|8|"#))
  }

  @Test func ocsfIsAnApiActivityWithoutEmptyMembers() throws {
    #expect(
      OCSFFormat(version: "1.0").line(hostile) == #"""
        {"class_uid":6003,"class_name":"API Activity","category_uid":6,"category_name":"Application Activity",\#
        "activity_id":99,"activity_name":"Execute","type_uid":600399,"time":1764000000005,"severity_id":4,\#
        "severity":"High","count":1,"status_id":1,"status":"approved","status_detail":"a=b\r\nnext","action_id":1,\#
        "duration":13,"metadata":{"version":"1.3.0","uid":"7","product":{"name":"Sluice","vendor_name":"Sluice",\#
        "version":"1.0"}},"actor":{"user":{"name":"bot, \"the\" one","uid":"g1"},"session":{"uid":"s1"}},\#
        "src_endpoint":{"name":"bot, \"the\" one"},"api":{"operation":"tools/call","service":{"name":"runware"},\#
        "request":{"uid":"7","data":{"prompt":"a\nb","none":null}}},\#
        "resources":[{"name":"=HYPERLINK(\"x\")","type":"tool"}],"unmapped":{"decision":"hold",\#
        "rule":"/tools/a|b\\c","risk_category":"Execute","digest":"d7",\#
        "flags":["2 hidden characters at /prompt"],"signals":["hiddenCharacters"],\#
        "decided_by":"ana","decided_reason":"-1","waited_ms":1200,\#
        "result_bytes":900}}
        """#)
  }

  @Test(
    "what came of a call is its status and action",
    arguments: [
      (.allow, nil, .done, 1, 1), (.allow, nil, .failed, 2, 1), (.allow, nil, .unknown, 0, 1), (.allow, nil, nil, 0, 1),
      (.deny, nil, nil, 2, 2), (.hold, nil, nil, 0, 0), (.hold, .refused, nil, 2, 2), (.hold, .approved, .failed, 2, 1),
    ] as [(Decision, Outcome?, Outcome?, Int, Int)])
  func statuses(decision: Decision, resolved: Outcome?, completed: Outcome?, status: Int, action: Int) throws {
    let row = CallRow(
      ts: 0, decided: Sample.decided(1, decision), resolved: resolved.map { Sample.resolved(1, $0) },
      completed: completed.map { Sample.completed(1, $0) })
    let event = try JSON(parsing: OCSFFormat(version: "1").line(row)).object
    #expect(event?["status_id"]?.integer == status)
    #expect(event?["action_id"]?.integer == action)
  }
}
