"""How fast articles are read, on one core: `python -m tests.benchmarks.reading [--long]`.

Relevant articles of 2,500 characters, irrelevant ones, and the relevant ones through the pipeline of models that the
reading is built on, run in full (names, morphology, syntax, lemmas: what natasha does). `--long` reads pathological
texts of 20,000 and of 200,000 characters instead: ten times the text may take fifteen times the time. Nothing fails
here; it prints.

Expected on one core: 25 relevant and 5,000 irrelevant articles a second, 3 and 400 times the full pipeline.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from time import process_time

import razdel

from kg.evaluate import read_gold
from kg.extract.filter import is_candidate
from kg.extract.record import extract
from kg.lang.ru import models
from kg.model.article import Article
from kg.resources import data_folder
from tests.extract.pathological import PATHOLOGICAL

ARTICLE_CHARS = 2_500
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
    """Articles of equal length, joined from the paragraphs of relevant samples."""
    samples = [g.article for g in read_gold(data_folder() / "articles") if g.relevant]
    return [
        Article(_joined(samples[i:] + samples[:i]), title=article.title, language="ru", published=article.published)
        for i, article in enumerate(samples)
    ]


def _joined(samples: Sequence[Article]) -> str:
    return "\n\n".join(article.text for article in samples[:6])[:ARTICLE_CHARS]


def irrelevant_articles() -> list[Article]:
    """Articles of the same length that tell of no partnership."""
    texts = (
        "".join(islice(cycle(IRRELEVANT[i:] + IRRELEVANT[:i]), 50))[:ARTICLE_CHARS] for i in range(len(IRRELEVANT))
    )
    return [Article(text, language="ru", published="2024-12-05") for text in texts] * 400


def time_articles() -> None:
    """Our reading, the prefilter and the full pipeline in the same run."""
    relevant, irrelevant = relevant_articles(), irrelevant_articles()
    full = full_pipeline()
    full_rate = rate(full, relevant[:20])
    reading = rate(extract, relevant)
    letting_go = rate(is_candidate, irrelevant)
    sys.stdout.write(f"full pipeline of models: {full_rate:8.1f} articles/s\n")
    sys.stdout.write(f"relevant, read:          {reading:8.1f} articles/s  {reading / full_rate:6.1f} times\n")
    sys.stdout.write(f"irrelevant, let go:      {letting_go:8.0f} articles/s  {letting_go / full_rate:6.0f} times\n")


def rate(read: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Articles a second of processor time, models loaded and caches warmed by one other article."""
    read(Article(BAIT, language="ru"))
    begin = process_time()
    for article in articles:
        read(article)
    return len(articles) / (process_time() - begin)


def full_pipeline() -> Callable[[Article], None]:
    """Names, morphology, syntax and lemmas of a whole article by the models that natasha uses."""
    from slovnet import Syntax

    syntax = Syntax.load(models.model_folder() / "model" / SYNTAX_MODEL).navec(models.embeddings())

    def read(article: Article) -> None:
        models.names_model()(article.text)
        words = [[w.text for w in razdel.tokenize(s.text)] for s in razdel.sentenize(article.text)]
        for markup in models.morphology_model().map(words):
            for token in markup.tokens:
                models.parses(token.text)
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
