"""A disk that is full: nothing is forwarded that can't be recorded, and it goes on by itself once there is room."""

import signal

import pytest

from gateway import Gateway, eventually, plain_server
from policies import ALLOW_ALL, FEW_IMAGES


def test_a_full_disk_stops_all_calls_and_room_lets_them_go_on(start_gateway, wire, small_disk, tmp_path):
    disk = small_disk(32)
    state = disk.place / "state"
    gateway = start_gateway(
        {"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL}, state=str(state)
    )
    agent = wire(gateway).open()
    call = lambda: agent.call("imageInference", FEW_IMAGES).text()
    done = call()
    assert not done.startswith("[")

    disk.fill()
    eventually(lambda: call().startswith("[NOT RECORDED]"), "calls are refused")
    reached = len(gateway.calls())
    assert "the disk is full" in call()
    assert len(gateway.calls()) == reached, "what can't be recorded is not forwarded"

    disk.free()
    eventually(lambda: call() == done, "calls go on")
    gateway.stop()
    verified = gateway.sluice("ledger", "verify", "--state", state)
    assert verified.stdout.startswith("intact: ")


@pytest.mark.parametrize("room", [0, 4096, 256 << 10, 4 << 20])
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_start_on_a_full_disk_refuses_calls_or_ends_at_once_and_says_why(
    start_gateway, wire, small_disk, tmp_path, how, room
):
    disk = small_disk(32)
    gateway = start_gateway(
        {"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL}, state=str(disk.place / "state")
    )

    def call() -> str:
        try:
            return wire(gateway).open().call("imageInference", FEW_IMAGES).text()
        except AssertionError as refusal:  # of the session, which is recorded, too
            return str(refusal)

    done = call()
    gateway.stop(how)
    disk.fill(leaving=room)
    reached = len(gateway.calls())

    try:
        gateway.start()
    except AssertionError:
        assert gateway.process.poll() == 1, "it ends at once"
        (said,) = [line for line in gateway.stderr.splitlines() if line.startswith("error: ")]
        assert "the disk is full" in said
    else:
        # The reserve is not for new calls; a few may fit into the room that is left.
        answers = [call() for _ in range(3)]
        assert all(answer == done or "the disk is full" in answer for answer in answers), answers
        assert len(gateway.calls()) == reached + answers.count(done)
        disk.free()
        eventually(lambda: call() == done, "calls go on")
        gateway.stop()
    disk.free()
    gateway.start()
    assert call() == done
    gateway.stop()
    verified = gateway.sluice("ledger", "verify", "--state", gateway.state)
    assert verified.stdout.startswith("intact: ")


@pytest.mark.parametrize("room", [0, 4096, 32 << 10, 256 << 10])
def test_a_first_start_on_a_full_disk_leaves_nothing_in_the_way_of_the_next(small_disk, tmp_path, stack, room):
    disk = small_disk(32)
    disk.fill(leaving=room)
    servers = {"runware": plain_server("images", tmp_path)}
    gateway = Gateway(tmp_path, servers, {"runware": ALLOW_ALL}, state=str(disk.place / "state"))
    stack.callback(gateway.stop)

    try:
        gateway.start()
    except AssertionError:
        (said,) = [line for line in gateway.stderr.splitlines() if line.startswith("error: ")]
        assert "the disk is full" in said
    gateway.stop()

    disk.free()
    gateway.start()
    gateway.stop()
    assert gateway.sluice("ledger", "verify", "--state", gateway.state).stdout.startswith("intact: ")
