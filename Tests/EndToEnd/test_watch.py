"""What `sluice watch` tells."""

import json
import socket
import subprocess
import threading

from gateway import SLUICE


def test_watch_tells_every_event_as_it_happens(shared, connect, name):
    watch = subprocess.Popen(
        [SLUICE, "watch", "--json", "--since", "0", "--socket", shared.socket], stdout=subprocess.PIPE, text=True
    )
    try:
        connect(shared).call("listVideoModels")
        events = []
        for line in watch.stdout:
            events.append(json.loads(line))
            if events[-1]["type"] == "call.completed" and any(event.get("agent") == name for event in events):
                break
        numbers = [event["seq"] for event in events]
        assert numbers == list(range(1, len(numbers) + 1)), "every event, once, in order"
    finally:
        watch.kill()


def test_a_number_that_no_gateway_would_send_ends_no_command(tmp_path, stack):
    event = {"seq": 1, "ts": 1, "type": "call.completed", "call": 1, "outcome": "done", "durationMs": 1e300}
    welcome = {"protocol": 1, "gateway": "sluice", "pid": 1, "seq": 1, "mode": "enforce"}
    welcome |= {"operator": {"uid": 0, "name": "ana"}, "may": [], "operators": [], "notices": []}
    answers = {"hello": welcome, "subscribe": {"seq": 1}}
    listener = stack.enter_context(socket.socket(socket.AF_UNIX))
    listener.bind(str(tmp_path / "gateway.sock"))
    listener.listen()

    def answer():
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as lines:
            for _ in answers:
                asked = json.loads(lines.readline())
                lines.write(json.dumps({"jsonrpc": "2.0", "id": asked["id"], "result": answers[asked["method"]]}) + "\n")
                lines.flush()
            params = event | {"resultBytes": 1, "returned": []}
            lines.write(json.dumps({"jsonrpc": "2.0", "method": "event", "params": params}) + "\n")

    threading.Thread(target=answer, daemon=True).start()
    done = subprocess.run(
        [SLUICE, "watch", "--since", "0", "--socket", tmp_path / "gateway.sock"], capture_output=True, text=True, timeout=20
    )

    assert "#1 done after" in done.stdout and done.returncode == 3, "the gateway has hung up"
