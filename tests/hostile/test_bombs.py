"""Files made to exhaust memory or time are refused, within bounds, and never silently."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest

from kg.model.article import Article
from kg.sources.base import InputProblem
from kg.sources.read import read_stream
from tests.sources.samples import PAGE

BODY = "<html><body>"
PAGES = {
    "deep blocks": BODY + "<div>" * 20_000 + "Казань" + "</div>" * 20_000,
    "deep inline": BODY + "<b>" * 600 + "Казань" + "</b>" * 600,
    "deep lists": BODY + "<ul><li>Казань" * 12_000,
    "deep tables": BODY + "<table><tr><td>" * 9_000,
    "many tags": BODY + "<p>Казань</p>" * 60_000,
    "many comments": BODY + "<!--" * 60_000,
    "open comment": BODY + "<!--" * 49_000,
    "many attributes": BODY + "<p " + " ".join(f"a{i}=1" for i in range(300_000)) + ">Казань</p>",
    "hidden attributes": BODY + '<p a=">" ' + " ".join(f"a{i}=1" for i in range(300_000)) + ">Казань</p>",
    "unclosed tag": BODY + "<p " + "a" * 1_000_000,
    "unclosed quote": BODY + '<p a="' + "b=' " * 200_000,
    "scripts": BODY + "<script>" + "</scrip" * 40_000,
    "character data": BODY + "<![CDATA[" + "x]" * 400_000,
    "huge page": BODY + "a" * 6_000_000,
    "huge text": BODY + "<p>" + "&amp;" * 900_000 + "</p>",
    "frames": "<html><frameset>" + "<frame>" * 40_000,
    "no article": BODY + "</body></html>",
    "nothing": "<html>",
    "entities": '<!DOCTYPE html [<!ENTITY a "' + "a" * 9_000 + '">]>' + BODY + "&a;" * 49_000,
    "forms": BODY + "<form><input>" * 24_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_html_bomb_is_bounded_and_told(name: str) -> None:
    (found,) = read_stream(io.BytesIO(PAGES[name].encode()), "bomb.html")
    if isinstance(found, InputProblem):
        assert found.code in ("malformed", "too-large", "unsupported-media")
        assert found.message
    else:
        assert found.text


def test_text_nested_too_deeply_is_never_dropped_silently() -> None:
    for depth in (100, 200, 250, 260, 300, 500, 1_000):
        page = PAGE.format(charset="utf-8").replace(
            "</article>", "<b>" * depth + "глубина" + "</b>" * depth + "</article>"
        )
        (found,) = read_stream(io.BytesIO(page.encode()), "deep.html")
        assert isinstance(found, InputProblem) or "глубина" in found.text


def zeros(megabytes: int) -> bytes:
    return gzip.compress(b"\0" * megabytes * 1024 * 1024)


GZIPS = {
    "zeros as text": ("a.txt.gz", zeros(100)),
    "zeros as lines": ("a.jsonl.gz", zeros(100)),
    "spaces": ("a.jsonl.gz", gzip.compress(b" " * 100_000_000)),
    "line ends": ("a.jsonl.gz", gzip.compress(b"\n" * 20_000_000)),
    "many members": ("a.jsonl.gz", zeros(1) * 100),
    "cut off": ("a.jsonl.gz", gzip.compress(b'{"text": "a"}\n' * 10_000)[:-20]),
    "damaged": ("a.jsonl.gz", gzip.compress(b'{"text": "a"}\n')[:-8] + b"\0" * 8),
    "no gzip": ("a.jsonl.gz", b"\x1f\x8b" + b"\xff" * 100),
    "gzip in gzip": ("a.txt.gz", gzip.compress(zeros(10))),
    "trailing noise": ("a.jsonl.gz", gzip.compress(b'{"text": "a"}\n') + b"\xff" * 100),
}


@pytest.mark.parametrize("name", GZIPS)
def test_gzip_bomb_is_told(name: str) -> None:
    file, raw = GZIPS[name]
    problems = [found for found in read_stream(io.BytesIO(raw), file) if isinstance(found, InputProblem)]
    assert problems
    assert {problem.code for problem in problems} <= {"malformed", "too-large", "unsupported-media"}


MEMORY = """
import sys
from kg.sources.read import read_articles
for found in read_articles(sys.argv[1:]):
    print(type(found).__name__, getattr(found, "code", ""))
# Not ru_maxrss: that is inherited from the process that runs the tests.
print(next(int(line.split()[1]) // 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def _memory(*files: Path) -> tuple[list[str], int]:
    """What a process of its own finds in the files, and the megabytes it took."""
    done = subprocess.run([sys.executable, "-c", MEMORY, *map(str, files)], capture_output=True, text=True, check=True)
    *found, megabytes = done.stdout.splitlines()
    return found, int(megabytes)


def test_huge_files_take_little_memory(tmp_path: Path) -> None:
    for name in ("a.txt", "c.html"):
        with (tmp_path / name).open("wb") as sparse:
            sparse.truncate(1024**3)
    (tmp_path / "d.jsonl.gz").write_bytes(zeros(300))
    found, megabytes = _memory(*(tmp_path / name for name in ("a.txt", "c.html", "d.jsonl.gz")))
    assert found == ["InputProblem too-large"] * 3
    assert megabytes < 200


def test_line_of_a_gigabyte_takes_little_memory(tmp_path: Path) -> None:
    with (tmp_path / "b.jsonl").open("wb") as sparse:
        sparse.truncate(1024**3)
        sparse.seek(0, io.SEEK_END)
        sparse.write('\n{"text": "Мэры подписали соглашение."}\n'.encode())
    found, megabytes = _memory(tmp_path / "b.jsonl")
    assert found == ["InputProblem too-large", "Article "]
    assert megabytes < 200


class Endless(io.RawIOBase):
    """A device that never ends."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        buffer[:] = b"a" * len(buffer)
        return len(buffer)


def test_endless_device_is_left() -> None:
    device = io.BufferedReader(Endless())  # type: ignore[type-var]
    (found,) = read_stream(device, "/dev/zero")
    assert isinstance(found, InputProblem)
    assert found.code == "too-large"


def test_good_page_is_no_bomb() -> None:
    (found,) = read_stream(io.BytesIO(PAGE.format(charset="utf-8").encode()), "a.html")
    assert isinstance(found, Article)
