"""The demo: everything at once, and nothing left behind."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import pytest

from gateway import SLUICE, eventually
from screen import Screen


def processes(place: Path) -> list[str]:
    """The command lines of everything that was started with this place for temporary files and still runs."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if f"TMPDIR={place}".encode() in (path / "environ").read_bytes().split(b"\0"):
                found.append((path / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue  # it has just ended
    return [command for command in found if "demo" in command and "tmux" not in command]


@pytest.fixture
def place():
    """A place for temporary files with a short name: a socket lies in it."""
    with tempfile.TemporaryDirectory(prefix="e2e") as directory:
        yield Path(directory)


def left_behind(place: Path) -> list[Path]:
    return list(place.iterdir())


def test_ten_seconds_without_a_console(place):
    done = subprocess.run(
        [SLUICE, "demo", "--headless", "--for", "10s"],
        capture_output=True, text=True, timeout=40, env={**os.environ, "TMPDIR": str(place)},
    )

    assert done.returncode == 0, done.stderr
    assert len(done.stdout.strip().splitlines()) == 3, done.stdout
    calls = int(re.search(r"(\d+) calls", done.stdout)[1])
    assert calls > 10
    assert "README" in done.stdout and "sluice gateway --config" in done.stdout
    assert processes(place) == []
    assert left_behind(place) == []


def test_the_first_minute_is_a_story(place):
    screen = Screen.of_command("demo", env={"TMPDIR": str(place)})
    try:
        screen.shows("Sluice", "● LIVE", "HELD 1", "imageInference", "lets it run")
        screen.keys_until("a", "y yes")
        screen.keys_until("y", "✓ approved")
        screen.shows("✗ denied")
        screen.keys("q")
        screen.keys_until("y", "[ended")
        assert screen.ended() == 0
        assert "sluice gateway --config" in screen.text()
        assert screen.is_restored()
    finally:
        screen.close()
    eventually(lambda: processes(place) == [], "nothing runs any more")
    assert left_behind(place) == []


def test_it_can_be_interrupted(place):
    demo = subprocess.Popen(
        [SLUICE, "demo", "--headless", "--for", "60s"], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "TMPDIR": str(place)},
    )
    eventually(lambda: list(place.glob("*/gateway.sock")), "it has begun")

    demo.terminate()

    assert demo.wait(20) == 0
    assert left_behind(place) == []


def test_a_place_that_can_not_hold_its_files_is_one_sentence(tmp_path):
    long = tmp_path / ("a" * 100)
    for place, sentence in ((Path("/tmp/sluice-none"), "No such file or directory; set TMPDIR"), (long, "set TMPDIR to a shorter")):
        done = subprocess.run(
            [SLUICE, "demo", "--headless", "--for", "1s"],
            capture_output=True, text=True, timeout=20, env={**os.environ, "TMPDIR": str(place)},
        )

        assert done.returncode == 1 and done.stderr.startswith(f"error: `{place}/sluice-demo-")
        assert sentence in done.stderr and done.stderr.count("\n") == 1


def test_a_theme_that_there_is_not_is_wrong_usage(place):
    screen = Screen.of_command("demo", "--theme", "nosuch", env={"TMPDIR": str(place)})
    try:
        screen.shows("there is no theme `nosuch`", "[ended 64]")
    finally:
        screen.close()
    assert left_behind(place) == []


def test_without_a_terminal_the_demo_says_what_to_do():
    done = subprocess.run([SLUICE, "demo"], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)

    assert (done.returncode, done.stdout) == (1, "")
    assert "needs a terminal" in done.stderr and "sluice demo --headless" in done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
