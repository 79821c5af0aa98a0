"""A disk that is full: nothing is forwarded that can't be recorded, and it goes on by itself once there is room."""

import subprocess

import pytest

from gateway import eventually, plain_server
from policies import ALLOW_ALL, FEW_IMAGES


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 32 MiB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32M", "tmpfs", place], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("this user may not mount a small disk to fill")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(path) -> None:
    """Writes zeros until nothing more fits."""
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass


def test_a_full_disk_stops_all_calls_and_room_lets_them_go_on(start_gateway, wire, small_disk, tmp_path):
    state = small_disk / "state"
    gateway = start_gateway(
        {"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL}, state=str(state)
    )
    agent = wire(gateway).open()
    call = lambda: agent.call("imageInference", FEW_IMAGES).text()
    done = call()
    assert not done.startswith("[")

    fill(small_disk / "ballast")
    eventually(lambda: call().startswith("[NOT RECORDED]"), "calls are refused")
    reached = len(gateway.calls())
    assert "the disk is full" in call()
    assert len(gateway.calls()) == reached, "what can't be recorded is not forwarded"

    (small_disk / "ballast").unlink()
    eventually(lambda: call() == done, "calls go on")
    gateway.stop()
    verified = gateway.sluice("ledger", "verify", "--state", state)
    assert verified.stdout.startswith("intact: ")
