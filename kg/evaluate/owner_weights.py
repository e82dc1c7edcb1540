"""Fit what tells whose office somebody holds: `python -m kg.evaluate.owner_weights` writes `data/owner_weights.csv`.

Each office without a place beside it is one choice among the article's municipalities; right is the one that the gold
record has. As with the article's own municipality, the weights are those of a conditional logistic regression, drawn
towards what one would guess, and only development articles count.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from kg.evaluate.gold import read_gold
from kg.evaluate.home_weights import Choice, chooses_right, fit
from kg.evaluate.parts import is_held_out
from kg.evaluate.sameness import is_same_person, is_same_place
from kg.extract.filter import is_candidate
from kg.extract.people import Watch
from kg.extract.people.mention import Held
from kg.extract.people.owner_signs import Signs
from kg.extract.record import read_scene
from kg.model.annotation import ArticleRecord, Place
from kg.resources import data_folder

_FOLDS: Final = 10
_DRAW: Final = 60.0  # towards the guess; chosen by cross-validation
_GUESS: Final = {
    "clause": 2.5,
    "sentence": 1.0,
    "behind": 0.6,
    "sentence_before": 1.0,
    "setting": -1.0,
    "goal": -1.5,
    "origin": 1.0,
    "heading": 2.0,
    "alone": 0.5,
    "companion": -1.0,
    "colleague": 0.5,
    "mentions": 0.5,
    "home": 1.0,
    "named_most": 0.5,
    "only_later": -0.3,
    "name": 1.0,
    "office": 1.0,
    "other": 0.7,
    "acts": 0.7,
    "taken": -3.0,
    "taken_afar": -1.5,
    "arrived": -1.5,
    "district": 2.0,
    "no_district": -2.0,
    "delegation": 3.0,
    "host": 2.5,
    "guest": -2.5,
    "of_country": 2.5,
    "of_region": 2.5,
    "their": 2.5,
    "subject": 1.0,
}


def choices(record: ArticleRecord) -> list[Choice]:
    """The choices of an article in which one of its municipalities, and not each of them, is right."""
    found: list[Choice] = []
    if is_candidate(record.article):
        read_scene(record.article, _watch(record, found))
    return found


def _watch(record: ArticleRecord, found: list[Choice]) -> Watch:
    def watch(held: Held, signs: Mapping[Place, Signs]) -> None:
        gold = next((o for o in record.officials if is_same_person(o.name, held.mention.name)), None)
        if gold is not None and gold.of is not None and gold.role == held.office.id:
            right = tuple(is_same_place(gold.of, place) for place in signs)
            if any(right) and not all(right):
                found.append(Choice(tuple(signs.values()), right))

    return watch


def _right_when_left_out(articles: Sequence[Sequence[Choice]], fold: int) -> Iterator[bool]:
    weights = fit([c for i, own in enumerate(articles) if i % _FOLDS != fold for c in own], _GUESS, _DRAW)
    yield from (chooses_right(weights, c) for i, own in enumerate(articles) if i % _FOLDS == fold for c in own)


def main(sources: Iterable[str]) -> None:
    """Fit on the development articles of gold files and folders, write the table, print how well it chooses."""
    records = (r for source in sources for r in read_gold(Path(source)) if not is_held_out(r))
    articles = [own for record in records if (own := choices(record))]
    everything = [choice for own in articles for choice in own]
    weights = fit(everything, _GUESS, _DRAW)
    left_out = sum(sum(_right_when_left_out(articles, fold)) for fold in range(_FOLDS))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("sign", "weight"))
    writer.writerows(weights.items())
    (data_folder() / "owner_weights.csv").write_text(text.getvalue(), encoding="utf-8")
    right = sum(chooses_right(weights, choice) for choice in everything)
    guessed = sum(chooses_right(_GUESS, choice) for choice in everything)
    print(f"{len(everything)} offices: {right} right, {left_out} when left out, {guessed} when guessed")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(data_folder() / "articles"), *map(str, sorted(Path("tests/gold").glob("*.jsonl")))])
