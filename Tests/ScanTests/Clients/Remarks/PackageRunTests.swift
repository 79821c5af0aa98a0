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
      ("cmd /c npx -y pkg@1.2.3", "pkg@1.2.3"), ("uv run --with mcp[cli]==1.2.3 x.py", "mcp[cli]==1.2.3"),
      ("deno run -A npm:pkg@1.2.3", "npm:pkg@1.2.3"), ("deno run jsr:@a/b@1.2.3/c", "jsr:@a/b@1.2.3/c"),
      ("deno run https://deno.land/x/a@v1.2.3/main.ts", "https://deno.land/x/a@v1.2.3/main.ts"),
      ("go run github.com/a/b@v1.2.3", "github.com/a/b@v1.2.3"),
      ("go run github.com/a/b@0123456789ab", "github.com/a/b@0123456789ab"),
    ])
  func pinned(command: String, package: String) {
    let runs = PackageRun.all(in: command.split(separator: " ").map(String.init))
    #expect(runs == [PackageRun(package: package, isPinned: true)])
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
      // Behind a shell or another program that starts it.
      ("cmd /c npx -y pkg", "pkg"), ("cmd.exe /d /s /c npx.cmd -y pkg", "pkg"), ("env A=b npx -y pkg", "pkg"),
      ("env -i -u X A=b npx pkg", "pkg"), ("A=b npx pkg", "pkg"), ("sudo -u ana uvx pkg", "pkg"),
      ("timeout -k 5 60 npx pkg", "pkg"), ("op run --env-file=x -- npx pkg", "pkg"), ("nice -n 5 npx pkg", "pkg"),
      ("npx --registry https://r.example pkg", "pkg"), ("docker container run pkg", "pkg"),
      ("uv run --with mcp[cli] mcp run s.py", "mcp[cli]"), ("deno run -A npm:pkg", "npm:pkg"),
      ("deno run https://deno.land/x/a/main.ts", "https://deno.land/x/a/main.ts"),
      ("go run github.com/a/b@latest", "github.com/a/b@latest"), ("go run github.com/a/b@main", "github.com/a/b@main"),
    ])
  func unpinned(command: String, package: String) {
    let runs = PackageRun.all(in: command.split(separator: " ").map(String.init))
    #expect(runs == [PackageRun(package: package, isPinned: false)])
  }

  @Test(
    "other commands run no package",
    arguments: [
      "mcp-server-time", "python3 server.py", "npx", "npx -y", "npx ./server.js", "uvx /srv/pkg", "docker ps",
      "npm start", "uv run x.py", "uv run --with ./lib x.py", "deno run -A main.ts", "go run .", "go run ./cmd",
      "go run main.go", "go run github.com/a/b", "env", "env A=b", "sh run.sh", "cmd /c", "timeout", "op run", "",
    ])
  func none(command: String) {
    #expect(PackageRun.all(in: command.split(separator: " ").map(String.init)) == [])
  }

  @Test(
    "all that a line for a shell runs are told",
    arguments: [
      ("npx -y pkg --x", ["pkg"]), ("cd /srv && API_KEY=x exec npx -y 'pkg'", ["pkg"]),
      ("uvx a==1.0.0; uvx b | tee log", ["a==1.0.0", "b"]), ("bash -lc \"env A=b uvx a\"", ["a"]),
      ("echo npx", []),
    ])
  func scripts(script: String, packages: [String]) {
    #expect(PackageRun.all(in: ["sh", "-c", script]).map(\.package) == packages)
    #expect(PackageRun.all(in: ["cmd", "/c", script]).map(\.package) == packages)
  }

  @Test("packages beside the first are told as well")
  func beside() {
    #expect(
      PackageRun.all(in: ["uvx", "--with", "a", "--with=b==1.0.0", "c", "--with", "d"]).map(\.package)
        == ["c", "a", "b==1.0.0"])
    #expect(PackageRun.all(in: ["npx", "-p", "a", "-p", "b", "c"]).map(\.package) == ["a", "b"])
  }

  @Test("shells within shells are taken off, but not for ever")
  func nested() {
    let once = PackageRun.all(in: ["sh", "-c", "sh -c 'sh -c \"npx pkg\"'"])
    #expect(once.map(\.package) == ["pkg"])
    let words = Array(repeating: "env", count: 1000) + ["npx", "pkg"]
    #expect(PackageRun.all(in: words) == [])
  }
}
