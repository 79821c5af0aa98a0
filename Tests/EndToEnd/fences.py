"""The fenced blocks of a Markdown file."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from gateway import ROOT


@dataclasses.dataclass
class Fence:
    """A block of code; `words` is what stands after the three backticks."""

    line: int
    words: list[str]
    text: str

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""

    def option(self, name: str) -> str | None:
        """The value of `name=value` among its words."""
        return next((word.partition("=")[2] for word in self.words if word.startswith(f"{name}=")), None)


def fences(path: str | Path) -> list[Fence]:
    text = (ROOT / path).read_text()
    return [
        Fence(text.count("\n", 0, found.start()) + 1, found[2].split(), found[3])
        for found in re.finditer(r"^(```+)([^\n`]*)\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)
    ]
