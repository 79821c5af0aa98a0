"""What a scan tells of a server before anybody connects to it."""

import http.server
import json
import re
import subprocess
import sys
import threading
import time

import pytest

from gateway import PYTHON_LEGACY, ROOT, SERVERS, SLUICE, eventually, free_port, plain_command, plain_server
from scanned import tools_of


def test_a_table_tells_every_tool_with_its_badge_and_why(scan):
    done = scan("--", SLUICE, "demo-server", "runware")

    assert done.stdout.startswith("sluice (sluice-demo-runware, stdio): 11 tools, 6 High")
    assert "High      Execute      imageInference" in done.stdout
    assert "runs a model on a paid service" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("module", "tools"),
    [("mcp_server_time", {"get_current_time", "convert_time"}), ("mcp_server_git", {"git_status", "git_reset"})],
)
def test_the_reference_servers_are_scanned(scan, module, tools):
    found = tools_of(scan("--json", "--", PYTHON_LEGACY, "-m", module))

    assert tools <= set(found)
    assert all(tool["reasons"] and tool["level"] and tool["category"] for tool in found.values())


def test_a_server_is_asked_for_its_tools_and_for_nothing_else(scan, tmp_path):
    scan("--", *plain_command("images", tmp_path))

    methods = [json.loads(line)["method"] for line in (tmp_path / "wire").read_text().splitlines()]
    assert set(methods) <= {"server/discover", "initialize", "notifications/initialized", "tools/list"}
    assert not (tmp_path / "calls").exists()


def test_a_server_gets_the_bare_environment_and_what_it_is_given(scan, tmp_path):
    script = f"env > {tmp_path / 'env'}; exec {' '.join(plain_command('images', tmp_path))}"
    secrets = {"SECRET": "s3cret", "GIVEN": "yes"}

    scan("--env", "GIVEN", "--", "sh", "-c", script, env=secrets)

    names = {line.partition("=")[0] for line in (tmp_path / "env").read_text().splitlines()}
    assert names - {"PWD", "SHLVL", "_", "OLDPWD"} == {"PATH", "HOME", "LANG", "GIVEN"}


def test_what_a_server_started_ends_with_it(scan, tmp_path):
    script = f"sleep 1000 & echo $! > {tmp_path / 'pid'}; exec {' '.join(plain_command('images', tmp_path))}"

    scan("--", "sh", "-c", script)

    pid = int((tmp_path / "pid").read_text())
    eventually(lambda: not is_running(pid), "what the server started has ended")


def is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["sh", "-c", "echo boom >&2; exit 3"], "the server `sh` ended with exit code 3: boom"),
        (["/nowhere/at/all"], "the server `all` could not be started"),
        (["sh", "-c", "kill -9 $$"], "the server `sh` was ended by signal 9"),
        (["sh", "-c", "cat > /dev/null; sleep 1000"], "the server `sh` did not tell its tools within 1 s"),
        (["cat"], "the server `cat` did not tell its tools: it answered with an error"),
    ],
)
def test_a_server_that_does_not_answer_is_one_sentence_in_time(scan, command, sentence):
    begin = time.monotonic()
    done = scan("--timeout", "1", "--", *command, code=1)

    assert done.stderr.startswith(f"error: {sentence}") and done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert time.monotonic() - begin < 15


def test_every_page_of_an_http_server_is_read(scan, stack):
    port = free_port()
    server = subprocess.Popen([sys.executable, SERVERS / "web.py", str(port), "pages"])
    stack.callback(lambda: (server.kill(), server.wait()))

    def answered():
        done = scan("--json", "--url", f"http://127.0.0.1:{port}/mcp", code=None)
        return done if done.returncode == 0 else None

    found = eventually(answered, "the server is up")

    assert set(tools_of(found)) == {"modelSearch", "imageUpload", "listVideoModels"}
    assert json.loads(found.stdout)["servers"][0]["transport"] == "http"


def test_headers_reach_the_server_and_no_output(scan, stack):
    seen = []

    class Front(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            seen.append(self.headers["X-Key"])
            self.send_error(401)

        def log_message(self, *_):
            pass

    front = http.server.HTTPServer(("127.0.0.1", 0), Front)
    threading.Thread(target=front.serve_forever, daemon=True).start()
    stack.callback(front.shutdown)

    done = scan("--header", "X-Key: s3cret", "--url", f"http://127.0.0.1:{front.server_port}/mcp", code=1)

    assert seen and set(seen) == {"s3cret"}
    assert done.stderr.count("\n") == 1 and "s3cret" not in done.stdout + done.stderr


def test_nothing_that_a_server_writes_can_draw(scan, tmp_path):
    name = "list\x1b[2J\u202e|<b>"
    tools = [{"name": name, "description": "Lists\u200b all \x1b]0;owned\x07", "inputSchema": {"type": "object"}}]
    (tmp_path / "tools.json").write_text(json.dumps(tools))

    for how in ([], ["--markdown"], ["--json"]):
        done = scan(*how, "--", *plain_command("images", tmp_path), code=3)
        assert "hides characters" in done.stdout
        assert not set(done.stdout) & set("\x1b\x07\u202e\u200b")
    assert list(tools_of(done)) == [name], "a program gets the name as it is"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ([], 64, "name a server with -- COMMAND, --url URL, or a configuration with --config FILE"),
        (["--url", "ftp://x"], 64, "--url is no address"),
        (["--url", "http://h/", "--header", "x"], 64, "--header must be a name and a value"),
        (["--url", "http://h/", "--", "x"], 64, "name one server"),
        (["--header", "a: b"], 64, "--header goes with --url"),
        (["--start"], 64, "--start goes with --clients"),
        (["--clients", "--url", "http://h/"], 64, "--clients finds its servers itself"),
        (["--write-policy", "p.json", "--", "x"], 64, "name it .yaml"),
        (["--force", "--", "x"], 64, "--force goes with --write-policy"),
        (["--json", "--markdown", "--", "x"], 64, "not both"),
        (["--env", "NOT_SET", "--", "x"], 64, "`NOT_SET` is not set"),
        (["--policy", "/nowhere.json", "--", "x"], 1, "`/nowhere.json` can't be read"),
    ],
)
def test_wrong_usage_is_one_sentence(scan, words, code, sentence):
    done = scan(*words, code=code)

    assert sentence in done.stderr.splitlines()[0].replace("Error: ", "error: ")


def test_a_server_that_the_configuration_does_not_have_is_named(scan, configuration, tmp_path):
    config = configuration({"a": {"command": ["x"]}, "b": {"command": ["x"]}})

    assert "it has `a`, `b`" in scan("--config", config, "--server", "c", code=1).stderr
    assert "name it with --server" in scan("--config", config, "--write-policy", "p.yaml", code=64).stderr


def test_all_servers_of_a_configuration_are_scanned_and_one_that_fails_hides_no_other(scan, configuration, tmp_path):
    config = configuration({"bad": {"command": ["false"]}, "good": plain_server("images", tmp_path)})

    done = scan("--config", config, code=1)

    assert "good (stdio): 5 tools" in done.stdout
    assert done.stderr == "error: the server `bad` ended with exit code 1\n"
    servers = json.loads(scan("--config", config, "--json", code=1).stdout)["servers"]
    assert [server["server"] for server in servers] == ["bad", "good"] and "problem" in servers[0]


@pytest.mark.parametrize(
    ("file", "kinds"),
    [("Risk/Definitions/DefinitionFindingKind", 8), ("Scan/Policy/PolicyGap", 5), ("Scan/Clients/Remarks/ClientRemark", 6)],
)
def test_the_documentation_names_every_kind(file, kinds):
    source = (ROOT / "Sources" / f"{file}.swift").read_text()
    names = re.findall(r"^ +case (\w+)$", source, re.MULTILINE)
    page = (ROOT / "Docs" / "scan.md").read_text()
    assert len(names) == kinds and [name for name in names if f"`{name}`" not in page and f'"{name}"' not in page] == []
