"""`sluice history --follow`: calls whose end changes after it was told."""

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

from gateway import SERVERS, SLUICE, eventually, free_port
from policies import HOLD_ALL


def connections(port: int) -> list[str]:
    """The sockets that are connected to a port of this machine, or whose other end is gone and they don't know it."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().split("\n")[1:-1]]
    return [row[2] for row in rows if row[2].endswith(f":{port:04X}") and row[3] in ("01", "08")]


def test_follow_tells_the_end_of_a_call_that_runs_again_by_the_same_yes(
    web, start_gateway, wire, operator, stack, tmp_path, name
):
    port = free_port()
    command = [sys.executable, SERVERS / "web.py", port, "json"]
    server = web(command, port)
    gateway = start_gateway({"web": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"web": HOLD_ALL})
    person = operator(gateway)
    person.wait_for("server.up", server="web")
    agent = wire(gateway, "web").open()
    waiting = agent.call("modelSearch", {})
    held = person.held(name)
    number = held["decided"]["call"]
    server.kill()
    server.wait()
    # Of a call on a connection that the gateway still believes in nobody could say whether it arrived.
    eventually(lambda: not connections(port), "the gateway has seen that the server is gone")
    person.decide(held, "approve")
    waiting.last()
    person.wait_for("call.completed", call=number, outcome="failed")

    told = tmp_path / "told"
    words = ["history", f"agent:{name}", "--json", "--follow", "--socket", gateway.socket]
    with told.open("w") as output:
        following = subprocess.Popen([SLUICE, *map(str, words)], stdout=output)
    stack.callback(following.kill)

    def ends() -> list[str]:
        rows = [json.loads(line) for line in told.read_text().split("\n")[:-1]]
        return [row["completed"]["outcome"] for row in rows if row["decided"]["call"] == number]

    eventually(lambda: ends() == ["failed"], "it is listed with the end that it has")
    web(command, port)
    eventually(lambda: agent.call("modelSearch", {}).text() == "modelSearch ran", "the yes is good once more")
    eventually(lambda: ends()[-1] == "done", "it is told with its other end")


def test_follow_tells_no_end_again_that_was_listed(shared, connect, operator, stack, tmp_path, name):
    connect(shared).call("listVideoModels")
    person = operator(shared)
    row = person.call_of(name)
    row["completed"] |= {"outcome": "failed", "resultBytes": 0}
    answers = {"hello": person.welcome, "history": {"seq": 1, "calls": [row]}, "subscribe": {"seq": 1}}
    ended = {"call": row["decided"]["call"]} | row["completed"]
    events = [
        {"seq": 2, "ts": row["ts"], "type": "call.decided"} | row["decided"],
        {"seq": 3, "ts": row["ts"], "type": "call.completed"} | ended,
    ]
    listener = stack.enter_context(socket.socket(socket.AF_UNIX))
    listener.bind(str(tmp_path / "gateway.sock"))
    listener.listen()

    def serve(connection):
        with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as lines:
            for line in iter(lines.readline, ""):
                asked = json.loads(line)
                told = [{"id": asked["id"], "result": answers[asked["method"]]}]
                if asked["method"] == "subscribe":
                    told += [{"method": "event", "params": event} for event in events]
                for message in told:
                    lines.write(json.dumps({"jsonrpc": "2.0"} | message) + "\n")
                lines.flush()
                if asked["method"] == "subscribe":
                    return

    def accept():
        for _ in range(2):  # one to follow, one to ask for what is missing
            threading.Thread(target=serve, args=[listener.accept()[0]], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    words = ["history", "--json", "--follow", "--socket", tmp_path / "gateway.sock"]
    done = subprocess.run([SLUICE, *words], capture_output=True, text=True, timeout=20)

    assert done.returncode == 3, "the gateway has hung up"
    told = [json.loads(line)["decided"]["call"] for line in done.stdout.splitlines()]
    assert told == [row["decided"]["call"]]
