"""Killed again and again at random moments under load: what reached the server is accounted for, to the call.

`SLUICE_KILLS` says how often (`make kill-test`: 200 times each), `SLUICE_SEED` repeats a run.
"""

from __future__ import annotations

import collections
import json
import os
import random
import signal
import sqlite3
import threading

import pytest

from account import Account
from disturbances import ClockSetBack, FullDisk, Nothing
from gateway import Gateway, plain_server
from kill_load import LIVES_A_BUDGET, POLICY, Load

KILLS = int(os.environ.get("SLUICE_KILLS", "0"))
SEED = int(os.environ.get("SLUICE_SEED", "0")) or random.randrange(1, 1 << 32)

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")


def test_whatever_the_moment_of_the_kill_everything_is_accounted_for(start_gateway, tmp_path):
    killed_again_and_again(start_gateway, tmp_path, Nothing(), KILLS or 12)


def test_the_same_with_the_disk_filled(start_gateway, small_disk, tmp_path):
    kills = KILLS or 6
    # Room for all lives: what lies in the ledger stays there.
    disk = small_disk(64 + 4 * kills)
    filled = FullDisk(disk)
    killed_again_and_again(start_gateway, tmp_path, filled, kills, state=str(disk.place / "state"))
    print(f"with the disk still full, {filled.started} starts went well and {filled.refused} were refused")


def test_the_same_with_the_clock_set_back(start_gateway, tmp_path):
    account = killed_again_and_again(start_gateway, tmp_path, ClockSetBack(tmp_path), KILLS or 6)
    assert account.most_at_moment < 100, "a clock that is set back goes on from where it was"


def killed_again_and_again(start_gateway, directory, disturbance: Nothing, kills: int, **top) -> Account:
    print(f"SLUICE_KILLS={kills} SLUICE_SEED={SEED}")  # shown when it fails
    moments = random.Random(SEED)
    images = plain_server("images", directory)
    gateway = start_gateway({"runware": images}, {"runware": POLICY}, disturbance.env, **top)
    for label in ["busy-0", "busy-1", "asking-0", "asking-1", "asking-2"]:
        gateway.token("runware", label)
    account, load = Account(gateway), Load(gateway)
    account.follow()
    load.start()
    try:
        for life in range(kills):
            gateway.token("runware", f"spending-{life // LIVES_A_BUDGET}")
            spending = threading.Thread(target=load.spend, args=(life,), daemon=True)
            spending.start()
            # The moment is the point: this is no waiting for anything.
            disturbance.live(moments, load.stop.wait)
            gateway.stop(signal.SIGKILL)
            spending.join(30)
            reached = collections.Counter(gateway.calls())
            before = account.seq
            disturbance.start(gateway, moments)
            account.follow()
            account.check(reached)
            verified(gateway, since=before)
    finally:
        load.stop.set()
        gateway.stop()
        load.end()
    gateway.start()
    account.follow()
    reached = collections.Counter(gateway.calls())
    account.check(reached)
    verified(gateway)

    folded = longest_fold(gateway)
    assert folded < 12_000, "a snapshot every 10,000 records bounds what a start reads"
    assert sum(reached.values()) > 10 * kills, "it was under load"
    assert account.ends["approved"] and account.ends["withdrawn"], account.ends
    assert kills < LIVES_A_BUDGET or load.limited, "the limit was reached over several lives"
    print(f"{sum(reached.values())} calls reached the server, {account.seq} records, {dict(account.ends)}")
    print(f"no start folded more than {folded} records")
    return account


def longest_fold(gateway: Gateway) -> int:
    """The most records between the newest whole snapshot and a start after it."""
    with sqlite3.connect(f"file:{gateway.state}/ledger.sqlite?mode=ro", uri=True) as database:
        wanted = "SELECT seq, body FROM records WHERE type IN ('gateway.started', 'ledger.snapshot') ORDER BY seq"
        records = [(seq, json.loads(body)) for seq, body in database.execute(wanted)]
    longest, known, parts = 0, 0, collections.Counter()
    for seq, record in records:
        if record["type"] == "gateway.started":
            longest = max(longest, seq - known)
        else:
            parts[record["of"]] += 1
            known = record["of"] if parts[record["of"]] == record["parts"] else known
    return longest


def verified(gateway: Gateway, since: int | None = None) -> None:
    place = [] if since is None else ["--since", since]
    done = gateway.sluice("ledger", "verify", "--state", gateway.state, *place, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
