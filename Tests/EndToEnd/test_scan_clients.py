"""What a scan tells of the clients on a machine."""

import json

import pytest

from gateway import ROOT, plain_command

TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345"


@pytest.fixture
def clients(home, scan, tmp_path):
    """Clients with servers, in a home and a project of the test's own."""
    (home / "p").mkdir()
    command = plain_command("images", tmp_path)

    def write(path, content):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))

    entry = {"command": command[0], "args": command[1:]}
    write(home / ".claude.json", {"mcpServers": {"everywhere": entry}, "projects": {str(home / "p"): {"mcpServers": {"local": entry}}}})
    write(home / ".cursor/mcp.json", {"mcpServers": {"github": {"command": "npx", "args": ["-y", "x", "--token", TOKEN]}}})
    write(home / ".config/Code/User/mcp.json", '{ // mine\n"servers": {"judged": {"url": "http://127.0.0.1:7777/mcp/x"},},}')
    write(home / ".codex/config.toml", f'[mcp_servers.docs]\ncommand = "uvx"\nargs = ["docs"]\nenv = {{API_KEY = "{TOKEN}"}}\n')
    write(scan.place / ".mcp.json", {"mcpServers": {"shared": {"url": "https://far.example/mcp", "headers": {"X-Api-Key": "s3cret"}}}})
    write(home / ".gemini/settings.json", "{broken")
    return scan


def test_the_clients_of_a_machine_are_read_and_nothing_is_started(clients, tmp_path):
    done = clients("--clients", code=1)

    for line in (
        "Claude Code, user: ~/.claude.json",
        "  everywhere",
        "  local, for ~/p",
        "Cursor, user: ~/.cursor/mcp.json",
        "    npx -y x --token ‹secret›",
        "    ! runs whatever `x` is at the moment: name an exact version",
        "VS Code, user: ~/.config/Code/User/mcp.json",
        "Codex, user: ~/.codex/config.toml",
        "    ! the variable API_KEY holds a secret in plain text",
        "    ! the header X-Api-Key holds a secret in plain text",
        "  ! can't be read: line 1, column 2: unexpected `b`",
        "6 servers in 6 files, something to say of 5",
    ):
        assert line in done.stdout.splitlines(), line
    assert "judged\n    http://127.0.0.1:7777/mcp/x\n\n" in done.stdout, "what goes through the gateway is in order"
    assert not (tmp_path / "wire").exists()


@pytest.mark.parametrize("how", ["--json", "--markdown"])
def test_no_secret_of_a_client_is_in_any_report(clients, how):
    said = clients("--clients", how, code=1)
    assert "docs" in said.stdout
    assert "ghp_" not in said.stdout + said.stderr and "s3cret" not in said.stdout + said.stderr


def test_the_clients_servers_are_started_if_one_says_so(clients, home, tmp_path):
    for path in (".cursor/mcp.json", ".codex/config.toml", ".gemini/settings.json", ".config/Code/User/mcp.json"):
        (home / path).unlink()
    (clients.place / ".mcp.json").unlink()

    done = json.loads(clients("--clients", "--start", "--json", code=3).stdout)

    assert [server["server"] for server in done["servers"]] == ["everywhere", "local"]
    assert all(len(server["tools"]) == 5 for server in done["servers"])


def test_clients_that_go_through_the_gateway_leave_nothing_open(scan, home, configuration):
    config = configuration({"a": {"command": ["x"]}})
    text = json.loads(open(config).read()) | {"listen": "127.0.0.1:7999"}
    open(config, "w").write(json.dumps(text))
    def entry(token):
        return {"url": "http://localhost:7999/mcp/a", "headers": {"Authorization": f"Bearer {token}"}}

    servers = {"a": entry("${SLUICE_TOKEN}"), "b": entry("slc_kDKoYNvPumVmdgev7TPU8A0zEO2SWcu6w8_jQO26bp0")}
    (home / ".claude.json").write_text(json.dumps({"mcpServers": servers}))

    assert "2 servers in 1 file: nothing to say of them" in scan("--clients", "--config", config).stdout
    assert scan("--clients", code=3).stdout, "another port is another program's"


def test_a_file_that_can_not_be_opened_is_not_passed_over(scan):
    (scan.place / ".mcp.json").symlink_to(".mcp.json")

    done = scan("--clients", code=1)

    assert "  ! can't be read: Too many levels of symbolic links" in done.stdout.splitlines()


def test_a_projects_file_is_a_strangers_and_no_longer_than_it_needs_to_be(scan, home):
    long = json.dumps({"mcpServers": {}, "history": "x" * (1 << 20)})
    (scan.place / ".mcp.json").write_text(long)
    (home / ".claude.json").write_text(long)

    assert "  ! can't be read: it has more than 1 MiB" in scan("--clients", code=1).stdout.splitlines()
    (scan.place / ".mcp.json").unlink()
    assert scan("--clients").stdout.startswith("no client names an MCP server"), "a user's own file may hold more"


def test_ways_that_only_seem_to_lead_through_the_gateway_are_told(scan):
    own = "http://127.0.0.1:7777/mcp/a"
    servers = {"two": {"command": "x", "url": own}, "host": {"url": own.replace("//", "//far.example\\@")}}
    (scan.place / ".mcp.json").write_text(json.dumps({"mcpServers": servers}))

    (file,) = json.loads(scan("--clients", "--json", code=3).stdout)["clients"]["files"]

    kinds = {server["name"]: [remark["kind"] for remark in server["remarks"]] for server in file["servers"]}
    assert kinds == {"two": ["unclear"], "host": ["bypassesGateway"]}


def test_a_machine_without_clients_says_so(scan):
    assert scan("--clients").stdout.startswith("no client names an MCP server")
    assert json.loads(scan("--clients", "--json").stdout)["clients"]["files"] == []


def test_the_documentation_names_every_place_that_is_looked_at(scan, home):
    page = (ROOT / "Docs" / "scan.md").read_text()
    places = json.loads(scan("--clients", "--json").stdout)["clients"]["lookedAt"]
    shown = [place.replace(f"{home}/", "~/").replace(f"{scan.place}/", "") for place in places]
    editions = [place for place in shown if "Insiders" not in place and "VSCodium" not in place]
    assert len(editions) == 26 and [place for place in editions if f"`{place}`" not in page] == []
