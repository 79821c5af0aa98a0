"""How `sluice gateway` begins and ends."""

import contextlib
import json
import signal
import subprocess

import pytest

from gateway import SLUICE, Gateway, eventually, plain_server
from policies import IMAGES, MANY_IMAGES


@contextlib.contextmanager
def hang_up(handler):
    """What the end of a terminal does to programs that are started now."""
    before = signal.signal(signal.SIGHUP, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_stops_in_order(tmp_path, start_gateway, wire, operator, name, how):
    with hang_up(signal.SIG_DFL):
        gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": IMAGES})
    waiting = wire(gateway).open().call("imageInference", MANY_IMAGES)
    operator(gateway).held(name)

    assert gateway.stop(how) == 0

    assert "the gateway ended" in json.dumps(waiting.last()), "its agents are answered"


def test_the_end_of_a_terminal_does_not_stop_one_that_was_started_to_outlive_it(tmp_path, start_gateway):
    with hang_up(signal.SIG_IGN):
        gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": IMAGES})
    gateway.process.send_signal(signal.SIGHUP)

    with pytest.raises(subprocess.TimeoutExpired):
        gateway.process.wait(timeout=1)
    assert gateway.stop() == 0


@pytest.mark.parametrize("level", ["notice", "error", "critical"])
def test_where_it_is_reached_is_said_once_at_every_level(tmp_path, stack, level):
    gateway = Gateway(tmp_path, {"runware": plain_server("images", tmp_path)}, {"runware": IMAGES})
    process = subprocess.Popen(
        [SLUICE, "gateway", "--config", gateway.config, "--log-level", level], stderr=subprocess.PIPE, text=True
    )
    stack.callback(process.kill)
    eventually(gateway.socket.exists, "it runs")
    process.terminate()
    _, said = process.communicate(timeout=20)

    assert said.count(f"listening for agents at http://127.0.0.1:{gateway.port}/mcp/SERVER\n") == 1
    assert said.count(f"event socket: {gateway.socket}\n") == 1


@pytest.mark.parametrize(
    ("top", "place", "said"),
    [
        ({"listen": "http://127.0.0.1:0"}, "/listen", "without scheme or path"),
        ({"hosts": ["*"]}, "/hosts/0", "`*` is no host"),
        ({"origins": ["app.example.com"]}, "/origins/0", "`app.example.com` is no origin"),
    ],
)
def test_what_could_never_have_an_effect_is_an_error_with_its_place(tmp_path, top, place, said):
    servers = {"runware": plain_server("images", tmp_path)}
    (tmp_path / "sluice.yaml").write_text(json.dumps({"state": str(tmp_path / "state"), **top, "servers": servers}))

    done = subprocess.run(
        [SLUICE, "gateway", "--config", tmp_path / "sluice.yaml"], capture_output=True, text=True, timeout=20
    )

    assert done.returncode == 78 and f"(at {place})" in done.stderr and said in done.stderr


def test_tools_that_a_policy_names_and_its_server_lacks_are_logged_once(tmp_path, start_gateway, connect):
    slip = {"version": "1", "default": "allow", "hide": ["imageUplaod"]}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": slip})
    sentence = "the server has no tool `imageUplaod`"

    eventually(lambda: sentence in gateway.stderr, "it is logged")
    (line,) = [line for line in gateway.stderr.splitlines() if sentence in line]
    assert " notice " in line and "the policy of `runware`: " in line and "did you mean `imageUpload`?" in line
    (tmp_path / "tools.json").write_text(json.dumps([{"name": "other", "inputSchema": {"type": "object"}}]))
    connect(gateway).tools()
    eventually(lambda: "is up with 1 tools" in gateway.stderr, "the list was read again")
    assert gateway.stderr.count(sentence) == 2, "once more, since no other name is near it now"
