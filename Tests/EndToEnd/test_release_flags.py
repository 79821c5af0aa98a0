"""How optimised programs are made: by a profile, where the compiler can read it."""

import os
import shutil
import subprocess
from pathlib import Path

from gateway import ROOT


def flags(*words: str, path: str = os.environ["PATH"]) -> list[str]:
    done = subprocess.run(
        [ROOT / "Scripts/release-flags", *words],
        capture_output=True, text=True, check=True, env={**os.environ, "PATH": path},
    )
    return done.stdout.split()


def profiles(words: list[str]) -> list[Path]:
    name = "-ir-profile-use="
    return [ROOT / word.removeprefix(name) for word in words if word.startswith(name)]


def test_a_release_is_made_by_a_profile_that_the_compiler_reads():
    profile, = profiles(flags())
    tool = Path(shutil.which("swiftc")).resolve().parent / "llvm-profdata"
    shown = subprocess.run([tool, "show", profile], capture_output=True, text=True, check=True).stdout
    assert "Instrumentation level: IR" in shown
    functions = int(shown.split("Total functions: ")[1].split()[0])
    assert functions > 500


def test_the_profile_names_no_place_on_a_machine():
    lines = (ROOT / "Scripts/hot-code.proftext").read_text().splitlines()
    assert [line for line in lines if "/" in line] == []


def test_what_learns_the_profile_is_made_without():
    assert flags("--without-profile") == flags()[: len(flags("--without-profile"))]
    assert profiles(flags("--without-profile")) == []


def test_a_compiler_that_can_not_read_it_does_without(tmp_path):
    profile, = profiles(flags())
    kept = profile.read_bytes()
    profile.unlink()
    try:
        compiler = tmp_path / "swiftc"
        compiler.write_text("#!/bin/sh\n")
        compiler.chmod(0o755)
        assert flags(path=f"{tmp_path}:{os.environ['PATH']}") == flags("--without-profile")
        assert not profile.exists()
    finally:
        profile.write_bytes(kept)
