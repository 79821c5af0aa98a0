import Testing

@testable import Risk

@Suite("Paths")
struct PathSignalsTests {
  @Test(
    "to secrets",
    arguments: [
      ".env", "app/.env.production", "prod.env", "~/.ssh/id_rsa", "~/.ssh", "keys/id_ed25519.bak", "deploy/prod.pem",
      "certs/server.key", "a.p12", "vault.kdbx", "~/.aws/credentials", "~/.kube/config", ".npmrc", ".git-credentials",
      "credentials.json", "config/secrets.yml", "my-serviceAccountKey.json", "/run/secrets/db", "/etc/shadow",
      "file:///home/a/.netrc", "C:\\Users\\a\\.ssh\\id_rsa", "terraform.tfstate", "~/.mozilla/firefox/x/logins.json",
      "/proc/self/environ",
    ])
  func secrets(path: String) {
    #expect(found("path", path).contains(.secretPath))
  }

  @Test(
    "that only look like it",
    arguments: [
      ".env.example", "id_rsa.pub", "certs/cert.pem", "ca-chain.pem", "~/.ssh/known_hosts", "environment.ts",
      "slides.key",
      "src/secrets.swift", "docs/credentials.md", "Cookies.tsx", "data.json",
    ])
  func noSecrets(path: String) {
    #expect(!found("path", path).contains(.secretPath))
  }

  @Test(
    "of the system",
    arguments: [
      ("/etc/hosts", true), ("/usr/bin/env", true), ("/proc/self/environ", true), ("/var/run/docker.sock", true),
      ("C:\\Windows\\system.ini", true), ("c:/program files/x", true), ("/a/../etc/x", true), ("etc/hosts", false),
      ("/usr/share/dict/words", false), ("/dev/null", false), ("/home/a/etc", false), ("~/lib", false),
      ("D:\\data", false),
    ])
  func system(path: String, expected: Bool) {
    #expect(found("path", path).contains(.systemPath) == expected)
  }

  @Test(
    "that climb",
    arguments: [
      ("../x", true), ("a/../../x", true), ("..\\..\\x", true), ("..%2f..%2fx", true), ("%2e%2e/x", true),
      ("..%252fx", true), ("....//x", true), ("..;/x", true), ("/srv/a/../../etc", true), ("a/../b", false),
      ("./a", false), ("notes..md", false), ("a...b", false), ("/srv/a/../b", false),
    ])
  func climbs(path: String, expected: Bool) {
    #expect(found("path", path).contains(.traversal) == expected)
  }

  @Test(
    "out of the roots",
    arguments: [
      ("/srv/a/x", false), ("x/y", false), ("/srv/b/../a/x", false), ("/SRV/a/x", true), ("/srv/ab", true),
      ("~/x", true),
      ("../x", true), ("/srv/a/../b", true), ("D:\\x", true), ("file:///srv/a/x", false), ("/tmp/x", false),
    ])
  func roots(path: String, expected: Bool) {
    let context = SignalContext(roots: ["/srv/a/", "/tmp"])
    #expect(found("path", path, context: context).contains(.outsideRoot) == expected)
  }

  @Test("are words of commands too, but for the program's own")
  func commands() {
    #expect(found("command", "cat /etc/passwd") == [.systemPath])
    #expect(found("command", "/usr/bin/python3 a.py").isEmpty)
    #expect(found("command", "tar cf x.tar --file=/etc/passwd") == [.systemPath])
    #expect(found("command", "cd ../lib").isEmpty)
    #expect(found("command", "cat ../../.env") == [.secretPath, .traversal])
  }

  @Test("are none in prose, and values under any other key are if they look like one")
  func looks() {
    #expect(found("content", "see ../../.env and /etc/passwd").isEmpty)
    #expect(found("target", "/etc/passwd") == [.systemPath])
    #expect(found("key", "backup/.env") == [.secretPath])
    #expect(found("ratio", "1/2").isEmpty)
  }
}
