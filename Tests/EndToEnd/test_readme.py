"""What the documentation says is what happens."""

import json
import os
import re
import subprocess
import sys

import pytest

from fences import fences
from gateway import ROOT, SLUICE
from policies import MANY_IMAGES

COMMANDS = [fence for fence in fences("README.md") if fence.language == "sh" and "no-test" not in fence.words]


def test_the_readme_has_commands_that_are_tested():
    assert COMMANDS


@pytest.mark.parametrize("fence", COMMANDS, ids=[f"line-{fence.line}" for fence in COMMANDS])
def test_a_command_of_the_readme_runs(fence, tmp_path):
    """In a copy of nothing: the commands see the repository's files, and a home of their own."""
    home = tmp_path / "home"
    home.mkdir()
    path = f"{SLUICE.parent}:{os.environ['PATH']}"
    env = {**os.environ, "HOME": str(home), "PATH": path, "XDG_RUNTIME_DIR": str(home / "run"), "YES": "1"}
    env.pop("XDG_CONFIG_HOME", None)

    done = subprocess.run(
        ["sh", "-eu", "-c", fence.text], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120
    )

    assert done.returncode == 0, f"README.md:{fence.line}\n{fence.text}\n{done.stdout}{done.stderr}"


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
    documents = [
        fence for fence in fences("Docs/policy.md") if fence.language == language and "version" in fence.text
    ]
    for document in documents:
        path = tmp_path / f"policy.{language}"
        path.write_text(document.text)
        done = subprocess.run([SLUICE, "policy", "check", path], capture_output=True, text=True)
        assert done.returncode == 0, f"Docs/policy.md:{document.line}\n{done.stdout}"


def test_every_key_of_the_configuration_is_in_the_readme_or_the_docs():
    text = "\n".join(page.read_text() for page in [ROOT / "README.md", *(ROOT / "Docs").rglob("*.md")])
    keys = ["listen", "socket", "state", "notify", "unattended", "hosts", "origins", "max_rate", "servers"]
    keys += ["command", "url", "env", "headers", "policy", "mode", "drift", "shared"]
    assert [key for key in keys if f"`{key}`" not in text and f"{key}:" not in text] == []
