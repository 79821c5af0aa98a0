"""A file system of a test's own, small enough to be filled."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest


class SmallDisk:
    """So many MiB in memory; only root may mount them."""

    def __init__(self, place: Path, size: int):
        self.place = place
        self.ballast = place / "ballast"
        place.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}M", "tmpfs", place], capture_output=True)
        if mounted.returncode != 0:
            pytest.skip("this user may not mount a small disk to fill")

    def fill(self, leaving: int = 0) -> None:
        """Writes zeros until not a page more fits, or so many bytes are left."""
        with self.ballast.open("ab", buffering=0) as file:
            for size in (1 << 20, 4096):
                try:
                    while file.write(bytes(size)) == size:
                        pass
                except OSError:
                    pass
            file.truncate(max(0, file.tell() - leaving))

    def free(self) -> None:
        self.ballast.unlink(missing_ok=True)

    def close(self) -> None:
        subprocess.run(["umount", "-l", self.place], check=True)
