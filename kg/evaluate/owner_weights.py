"""Fit what tells whose office somebody holds: `python -m kg.evaluate.owner_weights` writes `data/owner_weights.csv`.

Each office without a place beside it is one choice among the article's municipalities; right is the one that the gold
record has. As with the article's own municipality, the weights are those of a conditional logistic regression, drawn
towards what one would guess, and only development articles count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.evaluate.home_weights import Choice, chooses_right, fit
from kg.evaluate.sameness import is_same_person, is_same_place
from kg.evaluate.weights import development_articles, left_out, write_weights
from kg.extract.people import Watch
from kg.extract.people.mention import Held
from kg.extract.record import read_scene
from kg.extract.relevance.filter import is_candidate
from kg.extract.signs import Signs, Weights
from kg.model.annotation import ArticleRecord, Place

_DRAW: Final = 60.0  # towards the guess; chosen by cross-validation
_GUESS: Final = {
    "clause": 2.5,
    "sentence": 1.0,
    "behind": 0.6,
    "sentence_before": 1.0,
    "setting": -1.0,
    "goal": -1.5,
    "met": 1.5,
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


def _fitted(articles: Iterable[Sequence[Choice]]) -> Weights:
    return fit([choice for own in articles for choice in own], _GUESS, _DRAW)


def main() -> None:
    """Fit on the development articles, write the table, print how well it chooses."""
    articles = [own for record in development_articles() if (own := choices(record))]
    everything = [choice for own in articles for choice in own]
    weights = _fitted(articles)
    write_weights("owner", weights)
    apart = ((_fitted(others), own) for others, own in left_out(articles))
    unseen = sum(chooses_right(fitted, choice) for fitted, kept in apart for own in kept for choice in own)
    right = sum(chooses_right(weights, choice) for choice in everything)
    guessed = sum(chooses_right(_GUESS, choice) for choice in everything)
    print(f"{len(everything)} offices: {right} right, {unseen} when left out, {guessed} when guessed")


if __name__ == "__main__":
    main()
