"""Articles written for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

SIGNED = """\
---
title: Казань и Минск стали городами-побратимами
date: 2024-12-05
url: https://example.org/kazan-minsk
---
Казань и Минск стали городами-побратимами. Соглашение о побратимских связях 5 декабря подписали мэр Казани Ильсур
Метшин и председатель Минского горисполкома Владимир Кухарев. Города будут сотрудничать в сферах образования и культуры.
"""

PLANNED = """\
---
title: Омск ищет побратима
date: 2023-03-10
url: https://example.org/omsk
---
Омск и Павлодар намерены подписать соглашение о побратимстве в мае 2023 года, сообщил мэр Омска Сергей Шелест.
"""

IRRELEVANT = """\
---
title: Погода
date: 2023-03-11
---
Завтра в городе ожидается дождь, ветер слабый.
"""


def write_articles(folder: Path) -> Path:
    """Three readable articles in a folder: a signed tie, a planned one, and one about the weather."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("signed", SIGNED), ("planned", PLANNED), ("weather", IRRELEVANT)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def write_bad_files(folder: Path) -> Path:
    """What a folder of articles also holds in real life: files that cannot be read, each for a reason of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_bytes("Казань и Минск. ".encode() * 1_000_000)
    (folder / "broken.jsonl").write_text('{"text": "Казань"\n', encoding="utf-8")
    return folder
