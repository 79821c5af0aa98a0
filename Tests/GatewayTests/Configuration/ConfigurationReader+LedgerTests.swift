import Audit
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("What is kept, in sluice.yaml")
struct ConfigurationReaderLedgerTests {
  private func read(_ yaml: String) -> ConfigurationReading {
    GatewayConfiguration.read(
      Array(yaml.utf8), file: "/etc/sluice/sluice.yaml", environment: ["HOME": "/home/ana", "XDG_RUNTIME_DIR": "/run"])
  }

  private func problems(_ yaml: String) -> [String] {
    read(yaml).diagnostics.map { "\($0.line):\($0.column) \($0.message)\($0.hint.map { "; \($0)" } ?? "")" }
  }

  @Test(
    "ages and sizes",
    arguments: [
      ("{keep: 90d}", Retention(keep: 90 * 86_400_000)), ("{keep: 12h}", Retention(keep: 12 * 3_600_000)),
      ("{keep: 7y, max_size: 2GiB}", Retention(keep: 7 * 365 * 86_400_000, maxSize: 2 << 30)),
      ("{max_size: 500MiB, archive: old}", Retention(maxSize: 500 << 20, archive: "/etc/sluice/old")),
      ("{}", Retention()),
    ])
  func agesAndSizes(yaml: String, expected: Retention) {
    #expect(read("servers: {a: {command: [x]}}\nledger: \(yaml)").configuration?.retention == expected)
  }

  @Test(
    "what is no age or size", arguments: ["90", "d", "0d", "-1d", "1.5d", "90 d", "90m", "99999999999y", "2GB", "1KiB"])
  func isNone(text: String) {
    for key in ["keep", "max_size"] {
      #expect(problems("servers: {a: {command: [x]}}\nledger: {\(key): \"\(text)\"}").count == 1)
    }
  }

  @Test("an archive alone would never be written")
  func archiveAlone() {
    #expect(
      problems("servers: {a: {command: [x]}}\nledger: {archive: old}")
        == ["2:19 `archive` needs a `keep` or a `max_size`"])
  }

  @Test(
    "what is kept of arguments",
    arguments: [
      ("whole", ArgumentKeeping.whole), ("keys", .keys),
      (
        "[/model, /size/width]",
        .paths([
          JSONPointer(tokens: ["model"]), JSONPointer(tokens: ["size", "width"]),
        ])
      ), ("[]", .paths([])),
    ])
  func keeping(yaml: String, expected: ArgumentKeeping) {
    #expect(read("servers: {a: {command: [x], arguments: \(yaml)}}").configuration?.servers[0].arguments == expected)
  }

  @Test("what is no way to keep them", arguments: ["some", "[model]", "{a: b}", "7"])
  func isNoWay(yaml: String) {
    #expect(problems("servers: {a: {command: [x], arguments: \(yaml)}}").count == 1)
  }
}
