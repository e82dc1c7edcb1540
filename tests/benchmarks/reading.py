"""How fast articles are read, on one core: `python -m tests.benchmarks.reading [--long]`.

Relevant articles of 2,500 characters, irrelevant ones, and the relevant ones through natasha's full pipeline
(sentences, morphology, syntax, names, lemmas, normal forms of names). Where natasha cannot be imported, its models are
run without it; the peer that was measured is printed.

Every article is read once, and no two share a text. Both readers have read other articles before, as any process that
reads news has. They take turns, ten articles at a time: a busy machine slows both, and neither finds the processor's
caches filled by the other at every article. `--long` reads pathological texts of 20,000 and of 200,000 characters
instead: ten times the text may take fifteen times the time. Nothing fails here; it prints.

Expected on one core: 25 relevant and 5,000 irrelevant articles a second, 3 and 400 times natasha.
"""

from __future__ import annotations

import gc
import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import razdel

from kg.evaluate import read_gold
from kg.extract.record import extract
from kg.extract.relevance.filter import is_candidate
from kg.lang.ru import models
from kg.lang.ru.dictionary import parses
from kg.model.article import Article
from kg.resources import data_folder
from tests.extract.pathological import PATHOLOGICAL

GOLD = Path(__file__).parents[1] / "gold"
ARTICLE_CHARS = 2_500
IN_TURN = 10
SHORT, LONG = 20_000, 200_000
BAIT = "Казань и Минск стали побратимами. "
IRRELEVANT = (
    "Курс доллара на торгах вырос на двадцать копеек, сообщили в банке. ",
    "Сборная обыграла соперника со счётом три-один, дважды отличился нападающий. ",
    "Синоптики обещают дожди и похолодание до пяти градусов к концу недели. ",
    "Полиция задержала водителя, который скрылся с места аварии на улице Ленина в Туле. ",
    "Компания открыла завод в Подмосковье, на нём работают триста человек. ",
)
SYNTAX_MODEL = "slovnet_syntax_news_v1.tar"


def main(arguments: Sequence[str]) -> None:
    """Print the figures that the arguments ask for."""
    if "--long" in arguments:
        time_long_texts()
    else:
        time_articles()


def relevant_articles() -> list[Article]:
    """Articles of equal length, each joined from relevant gold articles that no other one has."""
    joined: list[Article] = []
    parts: list[Article] = []
    for article in (g.article for g in read_gold(GOLD) if g.relevant):
        parts.append(article)
        text = "\n\n".join(part.text for part in parts)
        if len(text) >= ARTICLE_CHARS:
            joined.append(replace(parts[0], text=text[:ARTICLE_CHARS], language="ru"))
            parts = []
    return joined


def samples() -> list[Article]:
    """The relevant samples, which are read before anything is measured."""
    return [replace(g.article, language="ru") for g in read_gold(data_folder() / "articles") if g.relevant]


def irrelevant_articles() -> list[Article]:
    """Articles of the same length that tell of no partnership."""
    texts = (
        "".join(islice(cycle(IRRELEVANT[i:] + IRRELEVANT[:i]), 50))[:ARTICLE_CHARS] for i in range(len(IRRELEVANT))
    )
    return [Article(text, language="ru", published="2024-12-05") for text in texts] * 400


def time_articles() -> None:
    """Our reading, the prefilter and the full pipeline in the same run."""
    relevant, irrelevant = relevant_articles(), irrelevant_articles()
    peer, full = full_pipeline()
    full_rate, reading = rates((full, extract), relevant)
    (letting_go,) = rates((is_candidate,), irrelevant)
    sys.stdout.write(f"{peer + ':':24} {full_rate:8.1f} articles/s\n")
    sys.stdout.write(f"relevant, read:          {reading:8.1f} articles/s  {reading / full_rate:6.1f} times\n")
    sys.stdout.write(f"irrelevant, let go:      {letting_go:8.0f} articles/s  {letting_go / full_rate:6.0f} times\n")


def rates(readers: Sequence[Callable[[Article], object]], articles: Sequence[Article]) -> list[float]:
    """Articles a second of processor time, models loaded and other articles read before."""
    spent = [0.0] * len(readers)
    for article in samples():
        for read in readers:
            read(article)
    gc.collect()
    gc.freeze()  # else each would pay for looking through what the other holds
    for turn in batched(articles, IN_TURN):
        for number, read in enumerate(readers):
            begin = process_time()
            for article in turn:
                read(article)
            spent[number] += process_time() - begin
    return [len(articles) / seconds for seconds in spent]


def batched(articles: Sequence[Article], size: int) -> Iterator[Sequence[Article]]:
    """The articles in order, some at a time."""
    return (articles[i : i + size] for i in range(0, len(articles), size))


def full_pipeline() -> tuple[str, Callable[[Article], object]]:
    """The name of the peer and its reading: natasha, or its models where natasha cannot be imported."""
    try:
        return "natasha", natasha_pipeline()
    except ImportError as error:
        sys.stdout.write(f"natasha cannot be imported ({error}): its models are measured without it\n")
        return "full pipeline of models", models_pipeline()


class _ArgSpec(NamedTuple):
    args: list[str]
    varargs: str | None
    keywords: str | None
    defaults: tuple[Any, ...] | None


def _getargspec(function: Callable[..., Any]) -> _ArgSpec:
    spec = inspect.getfullargspec(function)
    return _ArgSpec(spec.args, spec.varargs, spec.varkw, spec.defaults)


def natasha_pipeline() -> Callable[[Article], object]:
    """All that natasha tells of an article.

    Raises:
        ImportError: natasha, or a module that pymorphy2 needs, is not there.
    """
    # natasha reads with pymorphy2, abandoned since 2020, which asks for a function that Python 3.11 took away.
    inspect.getargspec = _getargspec  # type: ignore[attr-defined]
    import natasha  # type: ignore[import-untyped]

    segmenter, vocabulary, embedding = natasha.Segmenter(), natasha.MorphVocab(), natasha.NewsEmbedding()
    morphology, syntax = natasha.NewsMorphTagger(embedding), natasha.NewsSyntaxParser(embedding)
    names = natasha.NewsNERTagger(embedding)

    def read(article: Article) -> None:
        document = natasha.Doc(article.text)
        document.segment(segmenter)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        document.tag_ner(names)
        for token in document.tokens:
            token.lemmatize(vocabulary)
        for span in document.spans:
            span.normalize(vocabulary)

    return read


def models_pipeline() -> Callable[[Article], object]:
    """Names, morphology, syntax and lemmas of a whole article by the models that natasha uses."""
    from slovnet import Syntax

    syntax = Syntax.load(models.model_folder() / "model" / SYNTAX_MODEL).navec(models.embeddings())

    def read(article: Article) -> None:
        models.names_model()(article.text)
        words = [[w.text for w in razdel.tokenize(s.text)] for s in razdel.sentenize(article.text)]
        for markup in models.morphology_model().map(words):
            for token in markup.tokens:
                parses(token.text)
        for _ in syntax.map(words):
            pass

    return read


def time_long_texts() -> None:
    """How the time of pathological texts grows with their length."""
    extract(Article(BAIT, language="ru"))
    for name, text in PATHOLOGICAL.items():
        short, long = (seconds_to_read(BAIT + text(chars)) for chars in (SHORT, LONG))
        mark = "  grows faster than the text" if long / short > 15 else ""
        sys.stdout.write(f"{name:28} {short:7.2f} s {long:8.2f} s  {long / short:6.1f} times{mark}\n")
        sys.stdout.flush()


def seconds_to_read(text: str) -> float:
    """Processor time of reading one text."""
    begin = process_time()
    extract(Article(text, language="ru", published="2024-12-05"))
    return process_time() - begin


if __name__ == "__main__":
    main(sys.argv[1:])
