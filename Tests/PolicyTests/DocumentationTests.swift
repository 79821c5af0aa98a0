import Foundation
import MCP
import Testing

@testable import Policy

/// Docs/policy.md is tested like code: its documents are read, its decisions judged, its lists of words compared.
@Suite("Docs/policy.md")
struct DocumentationTests {
  struct Block {
    let kind: String
    let text: String
  }

  static let page: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "Docs/policy.md"), encoding: .utf8)) ?? ""
  }()

  static let blocks: [Block] = {
    var blocks: [Block] = []
    var open: (kind: String, lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open, line == "```" {
        blocks.append(Block(kind: block.kind, text: block.lines.map { "\($0)\n" }.joined()))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }()

  /// Each document of the page with the block that follows it.
  static let documents: [(document: Block, next: Block?)] = blocks.indices.filter {
    ["json", "yaml"].contains(blocks[$0].kind)
  }.map { (blocks[$0], blocks.indices.contains($0 + 1) ? blocks[$0 + 1] : nil) }

  func read(_ block: Block) -> PolicyReading {
    PolicyDocument.read(Array(block.text.utf8), file: "policy.\(block.kind)")
  }

  @Test("has documents that are read without a word, or with the diagnostics that stand under them")
  func diagnostics() {
    #expect(Self.documents.count >= 8)
    for (document, next) in Self.documents {
      let expected = next?.kind == "diagnostics" ? next?.text ?? "" : ""
      #expect(read(document).diagnostics.map { "\($0)\n" }.joined() == expected)
    }
  }

  @Test("has decisions that are the gate's")
  func decisions() throws {
    let decided = Self.documents.filter { $0.next?.kind == "decisions" }
    #expect(decided.count >= 3)
    for (document, next) in decided {
      let ruleset = Ruleset(document: read(document).document, overrides: [])
      for line in (next?.text ?? "").split(separator: "\n") {
        #expect(try decision(of: String(line), by: ruleset) == line)
      }
    }
  }

  static let unreadable = [
    ("p.toml", "{}"), ("p.json", " "), ("p.yaml", "# nothing"), ("p.json", "\u{FEFF}{}"), ("p.json", #"{"a": 1,}"#),
    ("p.json", #"{"a": 01}"#), ("p.json", String(repeating: "[", count: 200)),
    ("p.yaml", String(repeating: "[", count: 200) + String(repeating: "]", count: 200)),
  ]

  @Test("names the errors of a file that holds no document", arguments: unreadable)
  func fileErrors(file: String, text: String) {
    let errors = PolicyDocument.read(Array(text.utf8), file: file).errors
    #expect(errors.contains { Self.page.contains($0.message) }, "\(errors)")
  }

  @Test("has a pattern that keeps lists written as text out, whatever stands before their bracket")
  func lists() throws {
    let source = #"^[\s\pZ\pC]*[\[{]"#
    #expect(Self.page.contains(JSON.string(source).text))
    let pattern = try Pattern(source)
    for text in ["[1]", "{}", " \n[1]", "\u{FEFF}\u{A0}\u{2003}\u{85}\u{200B}\u{0}[1]"] {
      #expect(pattern.search(text) == true)
    }
    #expect(pattern.search("a [1]") == false)
  }

  /// The line again, with what the gate says of its call.
  func decision(of line: String, by ruleset: Ruleset) throws -> String {
    let call = try #require(line.range(of: " → ")).lowerBound
    let space = try #require(line.firstIndex(of: " "))
    let (text, risk) = Self.risk(in: line[line.index(after: space)..<call])
    let facts = CallFacts(tool: String(line[..<space]), arguments: try arguments(String(text)), risk: risk)
    let judgement = ruleset.judge(facts, at: 0)
    let words: String? =
      switch judgement.verdict {
      case .allow: nil
      case .deny(let denial): denial.message
      case .hold(let demand): demand.reasons.first?.text
      }
    return "\(line[..<call]) → \(judgement.verdict.word) \(judgement.rule)\(words.map { ": \($0)" } ?? "")"
  }

  /// The arguments, and what stands behind them in brackets: `(High, Execute: traversal)`.
  static func risk(in text: Substring) -> (arguments: Substring, risk: CallRisk?) {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return (text, nil) }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ":")
    let words = parts[0].split(separator: ",").map { String($0.drop { $0 == " " }) }
    let signals = parts.dropFirst().first?.split(separator: ",").map { String($0.drop { $0 == " " }) } ?? []
    return (text[..<open], CallRisk(level: words[0], category: words[1], signals: signals))
  }

  static let words =
    RiskVocabulary.levels + RiskVocabulary.categories + RiskFact.allCases.map(\.path)
    + Operator.allCases.map(\.rawValue) + Window.allCases.map(\.rawValue) + LimitScope.allCases.map(\.rawValue) + [
      "version", "description", "default", "hide", "methods", "all_tools", "tools", "require", "deny_if",
      "require_approval", "limits", "conditions", "on_deny", "reason", "timeout", "approvers", "counter", "window",
      "max",
      "scope", "amount", "(suspended)", "(lockdown)", "(no policy)", "(hidden)", "(default)", "(drift)",
      "(override 17)",
    ]

  @Test("names every key, operator and word of the format", arguments: words)
  func names(word: String) {
    #expect(Self.page.contains("`\(word)`"))
  }
}
