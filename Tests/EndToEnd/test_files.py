"""The rules of the house, as far as files can show them."""

import re
import subprocess
from pathlib import Path

import pytest

from gateway import ROOT

ROOMS = {
    "Text": set(),
    "MCP": set(),
    "Policy": {"MCP", "CRE2", "Yams"},
    "Risk": {"MCP", "Text"},
    "Feed": {"MCP", "Risk"},
    "Scan": {"MCP", "Policy", "Risk", "Text"},
    "Audit": {"CScheduler", "Feed", "MCP", "Risk", "GRDB", "GRDBSQLite", "Crypto"},
    "Gateway": {"Audit", "Feed", "MCP", "Policy", "Risk", "Text", "Crypto", "Logging", "ServiceLifecycle", "Subprocess"}
    | {"NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "NIOTLS", "SystemPackage", "Yams"},
    "Console": {"Feed", "MCP", "Risk", "Text", "Themes"},
    "Terminal": {"Console", "CTerminal", "Feed", "MCP", "Text"},
    "Demo": {"MCP", "NIOCore", "NIOHTTP1", "NIOPosix"},
}
"""Who may import whom: arrows point down only."""

SYSTEM = {"Glibc", "Darwin", "Musl", "Dispatch", "Synchronization"}
PURE = {"Text", "MCP", "Policy", "Risk", "Feed", "Scan", "Console"}
"""Values and functions: no Foundation, no clock, no files."""


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).exists()]


def swift() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".swift"]


def imports(path: Path) -> set[str]:
    pattern = r"^(?:@\w+(?:\(\w+\))? )*(?:(?:public|package|internal|private) )?import (?:\w+ )?(\w+)(?:\.\w+)*$"
    return set(re.findall(pattern, path.read_text(), re.MULTILINE))


@pytest.mark.parametrize("room", ROOMS)
def test_arrows_point_down_only(room):
    allowed = ROOMS[room] | (set() if room in PURE else SYSTEM | {"Foundation", "FoundationEssentials"})
    wrong = {
        str(path.relative_to(ROOT)): imports(path) - allowed
        for path in (ROOT / "Sources" / room).rglob("*.swift")
        if imports(path) - allowed
    }
    assert wrong == {}


def test_every_room_is_known():
    rooms = {path.name for path in (ROOT / "Sources").iterdir() if path.is_dir()}
    assert rooms - {"sluice", "sluice-console", "CRE2", "CScheduler", "CTerminal"} == set(ROOMS)


def test_no_file_is_longer_than_300_lines_and_most_are_short():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in swift()}
    lengths |= {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in tracked() if path.suffix == ".py"}
    assert {path: length for path, length in lengths.items() if length > 300} == {}
    sources = sorted(length for path, length in lengths.items() if path.startswith("Sources/"))
    assert sources[len(sources) // 2] < 100


def test_nothing_that_is_made_is_tracked():
    names = [str(path.relative_to(ROOT)) for path in tracked()]
    assert [name for name in names if name.startswith(".build") or name.endswith(("Package.resolved", ".pyc"))] == []
    ignored = (ROOT / ".gitignore").read_text().split()
    assert any(".build" in line for line in ignored) and any("Package.resolved" in line for line in ignored)


def test_nothing_is_left_for_later():
    words = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bfatalError\(|\btry!|\bas!")
    found = {
        str(path.relative_to(ROOT)): words.findall(path.read_text())
        for path in swift()
        if str(path.relative_to(ROOT)).startswith("Sources/") and words.search(path.read_text())
    }
    assert found == {}


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_every_room_has_tests(room):
    assert list((ROOT / "Tests" / f"{room}Tests").rglob("*Tests.swift"))


def test_names_that_clash_are_not_used():
    pattern = re.compile(r"^\s*(?:public |package |final |indirect )*(?:struct|class|enum|actor|protocol)\s+(\w+)", re.MULTILINE)
    names = set(ROOMS) | {"Themes", "Task", "Progress", "Notification", "Process", "Level"}
    found = {
        str(path.relative_to(ROOT)): sorted(names & set(pattern.findall(path.read_text())))
        for path in swift()
        if str(path.relative_to(ROOT)).startswith("Sources/") and names & set(pattern.findall(path.read_text()))
    }
    assert found == {}


def prose(page: Path) -> str:
    """A page without its examples."""
    return re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.MULTILINE | re.DOTALL)


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


def anchor(heading: str) -> str:
    """What GitHub lets a link name, as long as no other heading of the page comes to the same."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", [path for path in tracked() if path.suffix == ".md"], ids=lambda page: page.stem)
def test_every_link_leads_to_one_place(page):
    broken = []
    for path, fragment in re.findall(r"\]\((?!\w+:)([^)#]*)#?([^)]*)\)", prose(page)):
        target = page.parent / path if path else page
        if not target.exists():
            broken.append(path)
        elif fragment and [anchor(heading) for heading in headings(prose(target))].count(fragment) != 1:
            broken.append(f"{path}#{fragment}")
    assert broken == []


@pytest.mark.parametrize(
    ("folder", "sections"),
    [("Events", ["Events"]), ("Commands", ["Commands", "What the gateway asks"]), ("Notices", ["Notices"])],
)
def test_the_event_sockets_page_explains_every_word_and_no_other(folder, sections):
    files = (ROOT / "Sources" / "Feed" / folder).rglob("*.swift")
    words = [word for path in files for word in re.findall(r'static let (?:type|method) = "(.+)"', path.read_text())]
    parts = re.split(r"^## (.+)$", prose(ROOT / "Docs" / "event-socket.md"), flags=re.MULTILINE)
    text = "".join(part for title, part in zip(parts[1::2], parts[2::2], strict=True) if title in sections)
    assert words and sorted(headings(text)) == sorted(f"`{word}`" for word in words)
