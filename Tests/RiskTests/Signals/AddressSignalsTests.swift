import Testing

@testable import Risk

@Suite("Addresses and recipients")
struct AddressSignalsTests {
  @Test(
    "of this machine and network",
    arguments: [
      "http://localhost:3000", "http://LOCALHOST", "http://127.0.0.1", "http://127.1/", "http://0/",
      "http://0x7f000001",
      "http://2130706433", "http://0177.0.0.1", "http://[::1]:80/", "http://[::ffff:127.0.0.1]/",
      "http://[fe80::1%25eth0]/",
      "http://[fd12::1]/", "http://10.1.2.3", "http://172.31.0.1", "http://192.168.1.1", "http://169.254.1.1",
      "http://100.64.0.1",
      "http://a.localhost", "http://printer.local", "http://db.internal", "http://host.docker.internal",
      "http://x.127.0.0.1.nip.io",
      "https://example.com@127.0.0.1/", "http://localhost./", "redis://127.0.0.1:6379", "127.0.0.1:8080", "localhost",
    ])
  func local(url: String) {
    #expect(found("url", url) == [.localAddress])
  }

  @Test(
    "that anybody can reach",
    arguments: [
      "https://example.com/127.0.0.1", "https://10.example.com", "https://172.32.0.1", "https://8.8.8.8",
      "https://1.2.3.4.5",
      "https://127.0.0.1@example.com/", "https://localhost.example.com", "https://[2606:4700::1]/",
      "mailto:a@localhost", "web",
    ])
  func remote(url: String) {
    #expect(found("url", url).isEmpty)
  }

  @Test(
    "that hand out credentials",
    arguments: [
      "http://169.254.169.254/", "http://2852039166/", "http://0xA9FEA9FE/", "http://[::ffff:169.254.169.254]/",
      "http://metadata.google.internal/", "http://[fd00:ec2::254]/", "http://100.100.100.200/",
    ])
  func metadata(url: String) {
    #expect(found("url", url) == [.metadataAddress])
    #expect(found("url", url, context: SignalContext(hosts: ["169.254.169.254"])) == [.metadataAddress])
  }

  @Test(
    "that are not on the list",
    arguments: [
      ("https://api.example.com/", false), ("https://API.example.com:8443/", false), ("https://example.org/", true),
      ("https://api.example.com.evil.test/", true), ("https://api.example.com@evil.test/", true),
      ("https://a.b.example.net", false),
      ("https://example.net", true), ("https://badexample.net", true),
    ])
  func hosts(url: String, expected: Bool) {
    let context = SignalContext(hosts: ["api.example.com", "*.example.net"])
    #expect(found("url", url, context: context) == (expected ? [.unknownHost] : []))
  }

  @Test("are looked for in commands, and not in prose")
  func places() {
    #expect(found("command", "curl localhost:8080/x") == [.localAddress])
    #expect(found("command", "curl http://169.254.169.254/") == [.metadataAddress])
    #expect(found("text", "it runs at http://localhost:3000").isEmpty)
    #expect(found("version", "10.0.0.1").isEmpty)
    #expect(found("target", "10.0.0.1") == [.localAddress])
    #expect(found("url", "http://localhost", context: SignalContext(hosts: ["localhost"])).isEmpty)
  }

  @Test(
    "of people",
    arguments: [
      ("to", "ana@example.com", false), ("to", "Ana <ANA@example.com>", false),
      ("cc", "bo@example.org, eve@evil.test", true),
      ("email", "mailto:bo@example.org", false), ("to", "x@example.org.evil.test", true), ("channel", "#ops", false),
      ("channel", "#random", true), ("to", "+49 (30) 123-456", false), ("to", "+4930123457", true),
      ("note", "eve@evil.test", false),
    ])
  func recipients(key: String, value: String, expected: Bool) {
    let context = SignalContext(recipients: ["*@example.com", "bo@example.org", "#ops", "+4930123456"])
    #expect(found(key, value, context: context) == (expected ? [.unknownRecipient] : []))
    #expect(found(key, value).isEmpty)
  }
}
