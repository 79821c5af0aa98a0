"""What else goes wrong while a gateway lives, besides its end."""

from __future__ import annotations

import random
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

from disk import SmallDisk
from gateway import Gateway


class Nothing:
    """The kill alone."""

    def __init__(self):
        self.env: dict[str, str] = {}

    def live(self, moments: random.Random, wait: Callable[[float], object]) -> None:
        """Lets the gateway live until the moment of its end."""
        wait(moments.uniform(0.02, 0.8))

    def start(self, gateway: Gateway, moments: random.Random) -> None:
        """Starts it again."""
        gateway.start(self.env)


class FullDisk(Nothing):
    """The disk is filled at some moment, and emptied at another: before the end, or only after the next start."""

    def __init__(self, disk: SmallDisk):
        super().__init__()
        self.disk = disk
        self.started, self.refused = 0, 0

    def live(self, moments, wait) -> None:
        wait(moments.uniform(0.02, 0.5))
        self.disk.fill()
        wait(moments.uniform(0, 0.3))
        if moments.random() < 0.5:
            self.disk.free()
            wait(moments.uniform(0, 0.5))

    def start(self, gateway, moments) -> None:
        if moments.random() < 0.5:
            self.disk.free()
        try:
            gateway.start(self.env)
            self.started += self.disk.ballast.exists()
            self.disk.free()
        except AssertionError as failure:
            assert "the disk is full" in str(failure), "it says why it does not start"
            self.refused += 1
            self.disk.free()
            gateway.start(self.env)


class ClockSetBack(Nothing):
    """The clock is set back by up to three days, and right again, while the gateway lives and while it doesn't.

    `clock.c` stands between the program and the machine's clock; the program itself knows of no other one.
    """

    def __init__(self, directory: Path):
        super().__init__()
        library = directory / "clock.so"
        source = Path(__file__).with_name("clock.c")
        subprocess.run(["cc", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source], check=True)
        self.file = directory / "clock"
        self.file.write_bytes(bytes(8))
        self.env = {"LD_PRELOAD": str(library), "CLOCK_OFFSET": str(self.file)}

    def set(self, offset: int) -> None:
        """So many seconds from the right time; one write of eight bytes is never seen half done."""
        with self.file.open("r+b", buffering=0) as file:
            file.write(struct.pack("=q", offset))

    def live(self, moments, wait) -> None:
        for _ in range(moments.randrange(3)):
            wait(moments.uniform(0.02, 0.3))
            self._turn(moments)
        super().live(moments, wait)

    def start(self, gateway, moments) -> None:
        self._turn(moments)
        super().start(gateway, moments)

    def _turn(self, moments: random.Random) -> None:
        self.set(moments.choice([0, -moments.randrange(1, 3600), -moments.randrange(3600, 3 * 86_400)]))
