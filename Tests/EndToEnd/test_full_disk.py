"""A disk that is full: nothing is forwarded that can't be recorded, and it goes on by itself once there is room."""

from gateway import eventually, plain_server
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
