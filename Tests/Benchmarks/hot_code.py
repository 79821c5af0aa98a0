"""What runs most in the gateway, counted by an instrumented build under the load of the benchmark.

    hot_code.py SLUICE OUT

The counts are text, so that a change of them can be read; functions that hardly run are left out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import stack

BENCHMARK = stack.HERE.parent.parent / ".build/release/benchmark"
LOADS = ((1, 4), (32, 4))
"""Connections, and seconds: agents that wait for each answer, and as many calls as there can be."""
RARE = 100
"""A function that did not run once in so many calls is none that matters."""


def main() -> None:
    sluice, out = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="sluice-hot-code-") as scratch:
        directory = Path(scratch)
        os.environ["LLVM_PROFILE_FILE"] = str(directory / "%p.profraw")
        calls = load(sluice, directory)
        text = directory / "text"
        merge = [profdata(), "merge", "--sparse", "--text", "-o", text, *directory.glob("*.profraw")]
        subprocess.run(merge, check=True)
        header, *functions = blocks(text.read_text())
    hot = sorted(portable(readable(each)) for each in functions if most(each) * RARE >= calls and each[0] != "/")
    out.write_text(header + "\n" + "\n\n".join(hot) + "\n")
    print(f"{len(hot)} of {len(functions)} functions that ran, in {calls:,} calls: {out}")


def load(sluice: Path, directory: Path) -> int:
    """How many calls passed."""
    server = stack.upstream(BENCHMARK, directory / "server")
    gateway = stack.Gateway(sluice, directory / "gateway", server)
    calls = sum(int(stack.Load(BENCHMARK).run(gateway, *load)["sent"]) for load in LOADS)
    # The counts are written when it ends.
    gateway.stop()
    server.stop()
    return calls


def profdata() -> Path:
    """The one beside the compiler: no other reads what its programs write."""
    compiler = shutil.which("swiftc") or sys.exit("hot_code: there is no swiftc")
    return Path(compiler).resolve().parent / "llvm-profdata"


def blocks(text: str) -> list[str]:
    """The lines that say what follows, and each function."""
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line and not line.startswith(("#", ":")))
    functions = "\n".join(lines[start:]).strip("\n").split("\n\n")
    return ["\n".join(lines[:start]), *functions]


def readable(function: str) -> str:
    """With its bitmap of no bytes written out: else a Swift name behind it, which begins with `$`, is read as one."""
    name, counts = function.split("# Counter Values:\n")
    numbers, comment, values = counts.partition("\n#")
    return f"{name}# Counter Values:\n{numbers}\n# Num Bitmap Bytes:\n$0{comment}{values}"


def portable(function: str) -> str:
    """Without the names that bear the path of this build, as those of one file alone do: no other build has them."""
    return re.sub(r"^/.*:(\d+)$", r"** External Symbol **:\1", function, flags=re.MULTILINE)


def most(function: str) -> int:
    """How often the busiest part of it ran."""
    counts = function.split("# Counter Values:\n")[1].split("\n#")[0]
    return max(map(int, counts.split()))


main()
