import Testing

@testable import Scan

@Suite("Packages that are fetched and run")
struct PackageRunTests {
  @Test(
    "are pinned by an exact version, a commit, a digest or a tag",
    arguments: [
      ("npx -y @scope/pkg@1.2.3 --x", "@scope/pkg@1.2.3"), ("npx pkg@1.2.3-beta.1", "pkg@1.2.3-beta.1"),
      ("/usr/bin/npx -y pkg@1.2.3", "pkg@1.2.3"), ("npx -p pkg@1.0.0 tool", "pkg@1.0.0"),
      ("npx --package=pkg@1.0.0 tool", "pkg@1.0.0"),
      ("pnpm dlx pkg@1.0.0", "pkg@1.0.0"), ("bunx pkg@1.0.0", "pkg@1.0.0"), ("uvx pkg==1.2.3", "pkg==1.2.3"),
      ("uvx pkg@1.2.3", "pkg@1.2.3"),
      ("uvx --python 3.12 --from pkg==2025.1 tool", "pkg==2025.1"), ("uv tool run pkg==1.2.3", "pkg==1.2.3"),
      ("pipx run --spec pkg==1.2.3 tool", "pkg==1.2.3"),
      (
        "uvx --from git+https://github.com/a/b@0123456789012345678901234567890123456789 b",
        "git+https://github.com/a/b@0123456789012345678901234567890123456789"
      ),
      ("docker run -i --rm -e TOKEN mcp/git:1.2", "mcp/git:1.2"), ("docker run img@sha256:abc", "img@sha256:abc"),
    ])
  func pinned(command: String, package: String) {
    let run = PackageRun(command.split(separator: " ").map(String.init))
    #expect(run?.package == package && run?.isPinned == true)
  }

  @Test(
    "else run whatever is newest",
    arguments: [
      ("npx -y @scope/pkg", "@scope/pkg"), ("npx pkg@latest", "pkg@latest"), ("npx pkg@^1.2.3", "pkg@^1.2.3"),
      ("npx pkg@1", "pkg@1"),
      ("npm exec -y -- pkg", "pkg"), ("npx -y github:a/b", "github:a/b"),
      ("uvx mcp-server-time --local-timezone=UTC", "mcp-server-time"),
      ("uvx pkg>=1.0.0", "pkg>=1.0.0"), ("uvx --from git+https://github.com/a/b b", "git+https://github.com/a/b"),
      ("docker run -i --rm -v /a:/b mcp/git", "mcp/git"), ("docker run mcp/git:latest", "mcp/git:latest"),
      ("podman run localhost:5000/git", "localhost:5000/git"), ("bun x pkg", "pkg"), ("yarn dlx pkg", "pkg"),
    ])
  func unpinned(command: String, package: String) {
    let run = PackageRun(command.split(separator: " ").map(String.init))
    #expect(run?.package == package && run?.isPinned == false)
  }

  @Test(
    "other commands run no package",
    arguments: [
      "mcp-server-time", "python3 server.py", "npx", "npx -y", "npx ./server.js", "uvx /srv/pkg", "docker ps",
      "npm start", "uv run x.py", "",
    ])
  func none(command: String) {
    #expect(PackageRun(command.split(separator: " ").map(String.init)) == nil)
  }
}
