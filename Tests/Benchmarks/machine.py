"""What processes cost, and whether the machine had other things to do. Linux: read from /proc."""

from __future__ import annotations

import os
import resource
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """A process and the children it has now."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in family(int(child)))]


def cpu_seconds(pid: int) -> float:
    """The processor time of a process and its children until now."""
    fields = [Path(f"/proc/{member}/stat").read_text().rsplit(")", 1)[1].split() for member in family(pid)]
    return sum(int(field[11]) + int(field[12]) for field in fields) / TICK


def resident_megabytes(pid: int) -> float:
    """The memory that a process holds, and what its children hold beside it: a page that they share counts once."""
    own, *children = family(pid)
    kilobytes = _kilobytes(own, "status", "VmRSS")
    for child in children:
        kilobytes += sum(_kilobytes(child, "smaps_rollup", name) for name in ("Private_Clean", "Private_Dirty"))
    return kilobytes / 1024


def _kilobytes(pid: int, file: str, name: str) -> int:
    for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1])
    return 0


def _busy_seconds() -> float:
    """The time all processors were busy since the start of the machine, with what its host took from it."""
    names = ["user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal"]
    times = dict(zip(names, map(int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:])))
    return (sum(times.values()) - times["idle"] - times["iowait"]) / TICK


class OtherLoad:
    """How many processors were busy with what is not ours."""

    def __init__(self, pids: list[int]):
        self.pids = pids
        self.start = self._now()

    def _now(self) -> tuple[float, float, float]:
        finished = resource.getrusage(resource.RUSAGE_CHILDREN)
        own = sum(cpu_seconds(pid) for pid in self.pids) + finished.ru_utime + finished.ru_stime
        return os.times().elapsed, _busy_seconds(), own + sum(os.times()[:2])

    def processors(self) -> float:
        elapsed, busy, own = (after - before for after, before in zip(self._now(), self.start))
        return max(0.0, (busy - own) / elapsed)
