"""How well places are read: `python tests/benchmarks/measure_places.py GOLD.jsonl [--errors]`.

Prints, apart for the development and the held-out articles (those whose number is divisible by five): the share of gold
cities found with the right GeoNames id and the right name, municipality mentions that no gold city explains, and
milliseconds an article. Errors are shown for development articles only.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.folding import fold_name
from kg.places.gazetteer import Gazetteer, open_gazetteer
from kg.places.mention import PlaceMention

_HELD_OUT_STEP = 5


def main(arguments: list[str]) -> None:
    """Measure the gold file named first."""
    gold = [json.loads(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    shows_errors = "--errors" in arguments
    gazetteer = open_gazetteer()
    counts: dict[str, Counter[str]] = {"development": Counter(), "held out": Counter()}
    for row in gold:
        is_held_out = int(row["id"].rsplit("-", 1)[1]) % _HELD_OUT_STEP == 0
        part = "held out" if is_held_out else "development"
        counts[part].update(_measure(row, gazetteer, shows_errors=shows_errors and not is_held_out))
    for part, count in counts.items():
        print(part, *_figures(count), sep="\n    ")


def _figures(count: Counter[str]) -> list[str]:
    return [
        *(f"{what}: {count[what + ' found']} of {count[what]} = {_share(count, what)}" for what in _MEASURES),
        f"municipality mentions that no gold city explains: {count['spurious']} of {count['mentions']}",
        f"{count['microseconds'] / 1000 / max(1, count['articles']):.2f} ms an article",
    ]


_MEASURES = ("cities by id", "cities by name", "offices of")


def _share(count: Counter[str], what: str) -> str:
    return f"{count[what + ' found'] / max(1, count[what]):.3f}"


def _measure(row: Mapping[str, Any], gazetteer: Gazetteer, *, shows_errors: bool) -> Counter[str]:
    article = Article(text=row["text"], title=row["title"] or "", language="ru", published=row["published"])
    analysis = Russian().analyse(article)
    started = time.perf_counter_ns()
    mentions = find_places(analysis, gazetteer)
    count = Counter(articles=1, microseconds=(time.perf_counter_ns() - started) // 1000)
    cities = _distinct(city for tie in row["partnerships"] for city in tie["between"])
    offices = _distinct(official["of"] for official in row["officials"] if official["of"])
    for what, places in (("cities", cities), ("offices of", offices)):
        for place in places:
            by_id = any(_is_same(place, mention) for mention in mentions)
            by_name = any(fold_name(place["name"]) == fold_name(mention.place.name) for mention in mentions)
            if what == "cities":
                count.update({"cities by id": 1, "cities by id found": by_id})
                count.update({"cities by name": 1, "cities by name found": by_name})
            else:
                count.update({what: 1, f"{what} found": by_id})
            if shows_errors and not (by_id and by_name):
                print("MISSED", row["id"], what, place, _namesakes(place, mentions))
    municipal = [mention for mention in mentions if mention.kind == "municipality"]
    spurious = [m for m in municipal if not any(_is_same(place, m) for place in (*cities, *offices))]
    count.update(mentions=len(municipal), spurious=len(spurious))
    if shows_errors:
        for m in spurious:
            around = analysis.source[max(0, m.start - 30) : m.end + 20].replace("\n", "/")
            print("EXTRA", row["id"], m.place, m.form, m.confidence, m.rule, "|", around)
    return count


def _distinct(places: Any) -> list[Mapping[str, Any]]:
    return list({(p["name"], p.get("geonames")): p for p in places}.values())


def _is_same(place: Mapping[str, Any], mention: PlaceMention) -> bool:
    if "geonames" not in place:
        return mention.kind != "municipality" and place["country"] == mention.place.country
    if place["geonames"] and mention.place.geonames:
        return bool(place["geonames"] == mention.place.geonames)
    gold, found = fold_name(place["name"]), fold_name(mention.place.name)
    return gold.startswith(found) or found.startswith(gold)


def _namesakes(place: Mapping[str, Any], mentions: tuple[PlaceMention, ...]) -> list[str]:
    return [f"{m.place} {m.rule}" for m in mentions if fold_name(m.place.name)[:4] == fold_name(place["name"])[:4]][:3]


if __name__ == "__main__":
    main(sys.argv[1:])
