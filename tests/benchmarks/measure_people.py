"""Officials and organizations found in gold articles: `python tests/benchmarks/measure_people.py GOLD OUT`.

Writes records for the referee, the held-out articles (number divisible by 5) to OUT.held, the others to OUT.dev.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kg.extract.organizations import find_organizations
from kg.extract.people import OFFICES, find_offices, find_people
from kg.lang.lexicon import load_lexicon
from kg.lang.ru import Russian
from kg.model.annotation import ArticleRecord, record_from_json, record_to_json
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def main(gold: str, out: str) -> None:
    """Read the gold file, write what is found in the two parts."""
    russian, gazetteer, lexicon = Russian(), open_gazetteer(), load_lexicon()
    parts: dict[str, list[str]] = {"held": [], "dev": []}
    for line in Path(gold).read_text(encoding="utf-8").splitlines():
        article = record_from_json(json.loads(line)).article
        analysis = russian.analyse(article)
        places = find_places(analysis, gazetteer)
        offices = find_offices(analysis, lexicon.matcher((OFFICES,), "ru").find(analysis.tokens))
        people = find_people(analysis, places, offices)
        record = ArticleRecord(
            article, officials=people.officials, organizations=find_organizations(analysis, places, people)
        )
        number = int((article.external_id or "0").rsplit("-", 1)[-1])
        parts["dev" if number % 5 else "held"].append(json.dumps(record_to_json(record), ensure_ascii=False))
    for part, lines in parts.items():
        Path(f"{out}.{part}").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
