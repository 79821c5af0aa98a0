import Policy
import Testing

@testable import Gateway

@Suite("sluice.yaml, who may come in and where")
struct ConfigurationAccessTests {
  private func read(_ yaml: String) -> ConfigurationReading {
    let environment = ["HOME": "/home/ana", "KEY": "s3cret"]
    return GatewayConfiguration.read(Array(yaml.utf8), file: "/etc/sluice/sluice.yaml", environment: environment)
  }

  @Test("says of each host, origin and header that could never have an effect, with its place")
  func withoutEffect() {
    let yaml = """
      hosts: ["*", "http://x", "a.example", "a.example:80", "::1", "[::1]:80", "*.b.example"]
      origins: ["*", "x", "https://x/y", "https://x/", "https://*.x", "https://x:8443", "null", "app://id"]
      servers:
        a: {url: "http://h/", headers: {Accept: b, content-length: "5", Mcp-Session-Id: q, Authorization: c, X-Y: d}}
      """
    let found = read(yaml).diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
    #expect(
      found == [
        "1:9 `*` is no host", "1:14 `http://x` is no host", "1:74 `*.b.example` is no host",
        "2:11 `*` is no origin", "2:16 `x` is no origin", "2:21 `https://x/y` is no origin",
        "2:36 `https://x/` is no origin", "2:50 `https://*.x` is no origin",
        "4:35 the gateway writes the header `Accept` itself",
        "4:46 the gateway writes the header `content-length` itself",
        "4:67 the gateway writes the header `Mcp-Session-Id` itself",
      ])
  }

  @Test("takes every form of a listening address", arguments: ["0.0.0.0", "::", "fe80::1%eth0", "sluice.local"])
  func listening(host: String) throws {
    let address = host.contains(":") ? "[\(host)]:1" : "\(host):1"
    let configuration = read("listen: \"\(address)\"\nservers: {a: {command: [x]}}").configuration
    #expect(configuration?.listen == ListenAddress(host: host, port: 1))
  }

  @Test(
    "says that a variable's braces must stand in quotes, where YAML takes them for an object",
    arguments: [
      ("servers:\n  a: {command: [${HOME}/x]}", "2:17"), ("servers:\r\n  a: {command: [x, ${HOME}]}", "2:20"),
      ("servers:\n  a: {command: [x], env: {A: b ${KEY}}}", "2:32"),
    ])
  func bareReference(yaml: String, place: String) {
    let sentence = "text with `${…}` must stand in quotes within `[…]` and `{…}`; such as `[\"${HOME}/bin/server\"]`"
    let reading = read(yaml)
    let first = reading.diagnostics.first
    #expect(first.map { "\($0.line):\($0.column) \($0.message); \($0.hint ?? "")" } == "\(place) \(sentence)")
    #expect(reading.configuration == nil)
  }
}
