"""What the documentation says is what happens."""

import json
import os
import re
import subprocess
import sys

import pytest

from agent import Agent, text
from fences import fences
from gateway import PYTHON_LEGACY, ROOT, SLUICE, eventually, free_port
from operator_socket import OperatorSocket
from policies import MANY_IMAGES



def test_who_follows_the_readme_gets_there(tmp_path, stack):
    """Files are written, commands run from top to bottom, in an empty directory with a home of its own."""
    port = free_port()
    home, place = tmp_path / "home", tmp_path / "place"
    (home / "run").mkdir(parents=True, mode=0o700)
    place.mkdir()
    path = f"{SLUICE.parent}:{PYTHON_LEGACY.parent}:{os.environ['PATH']}"
    env = {"PATH": path, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "LANG": "C.UTF-8"}
    printed = {}

    for fence in fences("README.md"):
        if file := fence.option("file"):
            (place / file).parent.mkdir(parents=True, exist_ok=True)
            (place / file).write_text(fence.text.replace(":7777", f":{port}"))
        elif fence.language != "sh" or "no-test" in fence.words:
            continue
        elif "background" in fence.words:
            service = subprocess.Popen(["sh", "-c", f"exec {fence.text}"], cwd=place, env=env, stderr=subprocess.DEVNULL)
            stack.callback(lambda: (service.terminate(), service.wait(20)))
            eventually((home / "run" / "sluice" / "gateway.sock").exists, "the gateway of the README runs")
        else:
            for line in fence.text.splitlines():
                done = subprocess.run(["sh", "-c", line], cwd=place, env=env, capture_output=True, text=True, timeout=60)
                assert done.returncode == 0, f"README.md:{fence.line}: {line}\n{done.stdout}{done.stderr}"
                printed[line.split(" --")[0]] = done.stdout.strip()

    agent = Agent(f"http://127.0.0.1:{port}/mcp/time", printed["sluice grant create"])
    stack.callback(agent.close)
    result = eventually(lambda: ready(agent.call("get_current_time", {"timezone": "UTC"})), "the server is up")
    assert "UTC" in text(result)
    held = agent.start("convert_time", {"source_timezone": "UTC", "time": "12:00", "target_timezone": "Asia/Tokyo"})
    person = OperatorSocket(home / "run" / "sluice" / "gateway.sock")
    stack.callback(person.close)
    assert person.held()["reasons"][0]["text"] == "Try what a held call looks like"
    person.decide(person.held(), "approve")
    assert "21:00" in text(held.result(20))


def ready(result):
    """The result, unless the server was not up yet."""
    return None if result.is_error and "can't be reached" in text(result) else result


def test_the_readme_shows_the_console():
    picture = next(fence for fence in fences("README.md") if fence.language == "text")

    lines = picture.text.splitlines()
    assert len(lines) >= 24 and "Sluice" in lines[0] and "LIVE" in lines[0]


def test_links_lead_somewhere():
    pages = [ROOT / "README.md", *sorted((ROOT / "Docs").rglob("*.md"))]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"


def test_the_client_in_ten_lines_works(images, connect, operator, tmp_path):
    program = next(fence for fence in fences("Docs/event-socket.md") if fence.language == "python")
    assert len(program.text.splitlines()) <= 11
    script = tmp_path / "client.py"
    script.write_text(program.text)
    waiting = connect(images).start("imageInference", MANY_IMAGES)
    operator(images).held()

    client = subprocess.Popen([sys.executable, script, images.socket], stdout=subprocess.PIPE, text=True)
    try:
        said = [json.loads(client.stdout.readline()) for _ in range(3)]
        assert said[0]["result"]["gateway"].startswith("sluice")
        held = said[1]["result"]["holds"][0]
        assert held["arguments"] == MANY_IMAGES
        operator(images).decide(held, "approve")
        waiting.result(20)
        events = (json.loads(line)["params"] for line in client.stdout if '"event"' in line)
        assert next(event for event in events if event["type"] == "call.completed")["outcome"] == "done"
    finally:
        client.kill()


@pytest.mark.parametrize("language", ["json", "yaml"])
def test_the_policies_of_the_documentation_are_policies(language, tmp_path):
    blocks = fences("Docs/policy.md")
    file = f"policy.{language}"
    for block, following in zip(blocks, blocks[1:] + blocks[:1]):
        if block.language != language or "version" not in block.text:
            continue
        (tmp_path / file).write_text(block.text)
        done = subprocess.run([SLUICE, "policy", "check", file], cwd=tmp_path, capture_output=True, text=True)
        if following.language == "diagnostics":
            told = done.stdout.removesuffix(f"{file}: no errors\n")
            assert told == following.text, f"Docs/policy.md:{block.line}"
        else:
            assert done.returncode == 0, f"Docs/policy.md:{block.line}\n{done.stdout}"


def test_every_key_of_the_configuration_is_in_the_readme_or_the_docs():
    text = "\n".join(page.read_text() for page in [ROOT / "README.md", *(ROOT / "Docs").rglob("*.md")])
    keys = ["listen", "socket", "state", "notify", "unattended", "hosts", "origins", "max_rate", "servers"]
    keys += ["command", "url", "env", "headers", "policy", "mode", "drift", "shared", "trusted", "risk"]
    assert [key for key in keys if f"`{key}`" not in text and f"{key}:" not in text] == []


def test_the_picture_is_what_the_console_draws():
    pictures = [fence for fence in fences("README.md") if fence.option("frame")]
    assert pictures
    for picture in pictures:
        frame = ROOT / "Tests" / "ConsoleTests" / "Frames" / picture.option("frame")
        assert picture.text.rstrip("\n") == frame.read_text().rstrip("\n"), f"README.md:{picture.line}"
