"""`make bench`: what the gateway adds to a call, beside nginx in the same run on the same machine, and how the console
keeps up. Ends with 1 if a bar is missed."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import console
import stack
from machine import OtherLoad, cpu_seconds, resident_megabytes

ROOT = Path(__file__).resolve().parents[2]
CONNECTIONS = (1, 32)
BUSY = 0.15


class Bars:
    """What must be reached; each is printed with what was measured."""

    def __init__(self):
        self.missed: list[str] = []

    def check(self, what: str, measured: str, reached: bool, bar: str) -> None:
        print(f"  {'ok    ' if reached else 'MISSED'}  {what:<34} {measured:<52} bar: {bar}")
        if not reached:
            self.missed.append(f"{what}: {measured}, and the bar is {bar}")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=Path, default=ROOT / ".build" / "release", help="where sluice and benchmark are")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="of each measurement")
    parser.add_argument("--only", choices=["gateway", "console", "ledger"], help="leaves the other parts out")
    return parser.parse_args()


def rounds(targets: list[stack.Member], load: stack.Load, count: int, seconds: int) -> dict:
    """Every target at every number of connections in every round, each round in another order."""
    samples = {(target.name, connections): [] for target in targets for connections in CONNECTIONS}
    for number in range(count):
        for connections in CONNECTIONS:
            turn = number % len(targets)
            for target in targets[turn:] + targets[:turn]:
                print(f"\rround {number + 1} of {count}: {target.name}, {connections} connections  ", end="", file=sys.stderr)
                before = cpu_seconds(target.pid)
                sample = load.run(target, connections, seconds)
                sample["cpu"] = (cpu_seconds(target.pid) - before) / sample["sent"] * 1e6
                samples[target.name, connections].append(sample)
    print("\r" + " " * 70 + "\r", end="", file=sys.stderr)
    return samples


def median(samples: list[dict], field: str) -> float:
    return statistics.median(sample[field] for sample in samples)


def added(samples: dict, name: str, connections: int) -> list[float]:
    """What a proxy adds to the median latency, round by round."""
    pairs = zip(samples[name, connections], samples["direct", connections])
    return [proxied["p50"] - direct["p50"] for proxied, direct in pairs]


def print_table(samples: dict, targets: list[stack.Member]) -> None:
    for connections in CONNECTIONS:
        title = f"{connections} connection{'s' if connections > 1 else ''}"
        print(f"\n{title:<20} {'calls/s':>9} {'p50 µs':>9} {'p99 µs':>9} {'added p50 (rounds)':>24} {'CPU µs a call':>14}")
        for target in targets:
            taken = samples[target.name, connections]
            extra = added(samples, target.name, connections)
            spread = f"{statistics.median(extra):+.0f} ({min(extra):+.0f} … {max(extra):+.0f})"
            print(
                f"  {target.name:<18} {median(taken, 'perSecond'):>9,.0f} {median(taken, 'p50'):>9,.1f} "
                f"{median(taken, 'p99'):>9,.0f} {'' if target.name == 'direct' else spread:>24} {median(taken, 'cpu'):>14.1f}"
            )


def measure_gateway(chosen: argparse.Namespace, directory: Path, server: stack.Member, load: stack.Load, bars: Bars) -> None:
    proxies = [
        stack.nginx("nginx, 1 worker", 1, directory / "nginx-1", server),
        stack.nginx("nginx, auto", "auto", directory / "nginx-auto", server),
    ]
    gateway = stack.Gateway(chosen.programs / "sluice", directory / "gateway", server)
    gateway.name, server.name = "sluice", "direct"
    targets = [server, *proxies, gateway]
    try:
        other = OtherLoad([target.pid for target in targets])
        samples = rounds(targets, load, chosen.rounds, chosen.seconds)
        strangers = other.processors()
        print_table(samples, targets)
        report_gateway(samples, proxies, gateway, bars)
        if strangers > BUSY:
            print(f"\nThe machine was busy: {strangers:.2f} processors worked for others all the while. Latencies and calls/s are\n"
                  "distorted by that, the smaller ones more; take the CPU column, or measure again on a quiet machine.")
    finally:
        for member in [gateway, *proxies]:
            member.stop()


def report_gateway(samples: dict, proxies: list[stack.Member], gateway: stack.Member, bars: Bars) -> None:
    """The bars, each against the nginx that is better at it."""
    own = statistics.median(added(samples, gateway.name, 1))
    quickest = min(proxies, key=lambda proxy: statistics.median(added(samples, proxy.name, 1)))
    extra = statistics.median(added(samples, quickest.name, 1))
    busiest = max(proxies, key=lambda proxy: median(samples[proxy.name, 32], "perSecond"))
    throughput = median(samples[gateway.name, 32], "perSecond")
    most = median(samples[busiest.name, 32], "perSecond")
    memory = {member.name: resident_megabytes(member.pid) for member in [*proxies, gateway]}
    print()
    bars.check("added p50 at 1 connection", f"{own:.0f} µs, {own / extra:.1f}× the {extra:.0f} µs of {quickest.name}",
               own <= 6 * extra, "6×")
    bars.check("calls/s at 32 connections", f"{throughput:,.0f}, {throughput / most:.2f} of the {most:,.0f} of {busiest.name}",
               throughput >= 0.25 * most, "0.25")
    bars.check("memory of the gateway", f"{memory[gateway.name]:.0f} MB (" + ", ".join(
        f"{proxy.name} {memory[proxy.name]:.0f} MB" for proxy in proxies) + ")", memory[gateway.name] < 60, "under 60 MB")


def measure_console(chosen: argparse.Namespace, directory: Path, server: stack.Member, load: stack.Load, bars: Bars) -> None:
    sluice = chosen.programs / "sluice"
    gateway = stack.Gateway(sluice, directory / "console", server)
    try:
        found = console.measure(sluice, gateway, load, calls=10_000, starts=10)
    finally:
        gateway.stop()
    print(f"\nconsole, {console.COLUMNS}×{console.ROWS}, {found['calls']:,} calls in the ledger")
    bars.check("first whole frame", f"{found['first_frame']:.0f} ms (slowest of 10: {found['slowest_frame']:.0f} ms)",
               found["first_frame"] < 50, "under 50 ms")
    bars.check("memory of the console", f"{found['memory']:.1f} MB", found["memory"] < 20, "under 20 MB")
    bars.check("events a second", f"{found['events']:,.0f}", found["events"] >= 2000, "2,000")
    bars.check("keys lost meanwhile", f"{found['lost']} of {found['keys']}; shown after {found['key_p50']:.1f} ms, "
               f"at most {found['key_max']:.0f} ms", found["lost"] == 0, "none")


def measure_ledger(chosen: argparse.Namespace, directory: Path, bars: Bars) -> None:
    """How long a call waits until its decision is recorded, measured in a process that does nothing else: there is no
    gateway without a ledger to compare with. At 32 connections and 8,000 calls a second up to four calls share a commit;
    all of them do only where the gateway is saturated."""
    command = [chosen.programs / "ledger-benchmark", directory / "ledger", "waiting"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    waits = {(words[0], int(words[1])): words[2:] for words in map(str.split, filter(None, lines))}
    print("\nledger: a call waits for its decision to be recorded, with so many others at once")
    for (durability, calls), (middle, late) in waits.items():
        print(f"  {durability:<8} {calls:>3} calls  p50 {middle:>6} µs  p99 {late:>6} µs")
    added = int(waits["process", 4][0])
    bars.check("ledger, 4 calls in a commit", f"{added} µs", added <= 50, "50 µs")


def main() -> None:
    chosen = options()
    load = stack.Load(chosen.programs / "benchmark")
    bars = Bars()
    print(f"{os.cpu_count()} processors; load average before: {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory(prefix="sluice-bench-") as name:
        directory = Path(name)
        server = stack.upstream(chosen.programs / "benchmark", directory / "server")
        try:
            if chosen.only in (None, "gateway"):
                measure_gateway(chosen, directory, server, load, bars)
            if chosen.only in (None, "console"):
                measure_console(chosen, directory, server, load, bars)
            if chosen.only in (None, "ledger"):
                measure_ledger(chosen, directory, bars)
        finally:
            server.stop()
    print(f"\nload average after: {os.getloadavg()[0]:.2f} (the benchmark itself counts in it)")
    if bars.missed:
        sys.exit("bench: " + "; ".join(bars.missed))


if __name__ == "__main__":
    main()
