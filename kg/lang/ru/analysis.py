"""The analysis of a Russian article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, pairwise
from types import MappingProxyType
from typing import cast

import razdel

from kg.lang.base import Analysis, Name, NameType, Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru import models
from kg.lang.ru.dictionary import Tag, parses
from kg.lang.ru.introductions import introduction
from kg.lang.ru.words import Word, with_dashes, words_of
from kg.model.article import Article

_LINE = re.compile(r"[^\n]+")
_MAX_NAME_CHARS = 200  # a page of capitals is no name
_MAX_ROW = 1_000  # words that the names model reads at once
_MAX_SENTENCE_TOKENS = 400  # slovnet's memory grows with the longest sentence of a batch


class Russian:
    """The Russian language folder."""

    code = "ru"

    def analyse(self, article: Article) -> Analysis:
        """Split a Russian article into sentences and tokens with lemmas, parts of speech, features and names.

        Headline, lines and sentences are cut apart first: a headline without a full stop runs into the lead otherwise.
        """
        source = f"{article.title}\n{article.text}" if article.title else article.text
        body_start = len(article.title) + 1 if article.title else 0
        pieces = list(_cut(source, body_start))
        tags = models.morphology_tagger().tag(
            [[t.text.replace("ё", "е").replace("Ё", "Е") for t in words] for _, _, words in pieces]
        )
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for (paragraph, base, words), tagged in zip(pieces, tags, strict=True):
            first = len(tokens)
            for (text, start), tag in zip(words, tagged, strict=True):
                tokens.append(Token(text, base + start, base + start + len(text), *_read(text, tag)))
            start, first = tokens[first].start, first + introduction(words)
            sentences.append(Sentence(len(sentences), first, len(tokens), start, tokens[-1].end, paragraph))
        return Analysis(
            article=article,
            source=source,
            body_start=body_start,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            names=_names(tokens, body_start),
            _token_starts=tuple(t.start for t in tokens),
            _sentence_starts=tuple(s.start for s in sentences),
        )


def fold(word: str) -> str:
    """A word without case and with ё as е, for comparing."""
    return word.casefold().replace("ё", "е")


def _cut(source: str, body_start: int) -> Iterator[tuple[int, int, list[Word]]]:
    """(paragraph, offset, tokens) of every sentence; very long sentences are cut into pieces."""
    paragraph = 0
    for line in _LINE.finditer(source):
        paragraph = 0 if line.start() < body_start else max(1, paragraph + 1)
        for sentence in razdel.sentenize(line.group()):
            words = with_dashes(words_of(sentence.text))
            for i in range(0, len(words), _MAX_SENTENCE_TOKENS):
                yield paragraph, line.start() + sentence.start, words[i : i + _MAX_SENTENCE_TOKENS]


@lru_cache(maxsize=100_000)
def _read(text: str, tag: str) -> tuple[str, frozenset[str], str, Mapping[str, str]]:
    """Dictionary form, all dictionary forms, part of speech and features of a word that the model gave a tag."""
    pos, feats = _read_tag(tag)
    if pos == "ADJ" and feats.get("Case") == "Ins" and text[:1].isupper() and text.endswith(_TOWNS_IN_SK):
        pos = "PROPN"  # «с Мариинском»: the instrumental of an adjective would be «Мариинским»
    elif pos in _MISTAKEN_FOR:
        pos, feats = _verb_that_can_be_nothing_else(text) or (pos, feats)
    elif pos == "VERB" and feats.get("VerbForm") != "Inf" and _is_infinitive(text):
        pos, feats = "VERB", _INFINITIVE
    elif pos == "VERB" and (form := _verb_that_can_be_nothing_else(text)) and _is_other_form(feats, form[1]):
        pos, feats = form  # «завизировано» taken for a future, «породнена» for an infinitive
    elif pos == "VERB" and feats.get("VerbForm") == "Fin" and (participle := _participle_told_by_form(text)):
        feats = participle
    elif pos == "VERB" and feats.get("VerbForm") == "Fin" and (told := _tense_told_by_form(text)) is not None:
        feats = MappingProxyType({**feats, **told})
    elif pos == "VERB":
        pos, feats = _noun_that_can_be_nothing_else(text, feats.get("Case", "Nom")) or (pos, feats)
    return *_lemmas(text, pos), pos, feats


@cache
def _read_tag(tag: str) -> tuple[str, Mapping[str, str]]:
    """Part of speech and features of a tag such as «NOUN|Case=Gen|Number=Sing»; the model has some hundred tags."""
    pos, *features = tag.split("|")
    return pos, MappingProxyType(dict(feature.split("=", 1) for feature in features))


_POS_OF_TAG = {
    "NOUN": {"NOUN", "PROPN"},
    "ADJF": {"ADJ", "DET", "PROPN", "NOUN"},
    "ADJS": {"ADJ"},
    "VERB": {"VERB", "AUX"},
    "INFN": {"VERB", "AUX"},
    "PRTF": {"VERB", "ADJ"},
    "PRTS": {"VERB", "ADJ"},
    "GRND": {"VERB"},
    "ADVB": {"ADV"},
    "PREP": {"ADP"},
    "CONJ": {"CCONJ", "SCONJ"},
    "PRCL": {"PART"},
    "NPRO": {"PRON", "DET"},
    "NUMR": {"NUM"},
}


_FUNCTION_WORDS = frozenset({"ADP", "CCONJ", "SCONJ", "PART"})
_TOWNS_IN_SK = ("ском", "цком")
_MISTAKEN_FOR = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "X"})
_VERBAL = {"VERB": "Fin", "PRTS": "Part", "INFN": "Inf"}
_GENDERS = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}
_INFINITIVE = MappingProxyType({"VerbForm": "Inf", "Voice": "Mid"})
_REFLEXIVE_PAST = ("лся", "лась", "лось", "лись")
_PAST = MappingProxyType({"Tense": "Past"})
_NOT_PAST = ("ет", "ёт", "ит", "ут", "ют", "ат", "ят", "тся")
_TENSES = {"past": "Past", "pres": "Pres", "futr": "Fut"}


def _verb_that_can_be_nothing_else(text: str) -> tuple[str, Mapping[str, str]] | None:
    """Part of speech and features of a verb («упразднил», «приурочат»), short participle («свёрнуто») or infinitive
    («Породниться») that the tagger, which has not met the word, may take for a noun; None where it may be one.
    """
    if text.endswith("ться"):
        return "VERB", _INFINITIVE  # also where the dictionary does not have it: «родниться»
    found = parses(text)
    tag = found[0].tag
    form = _VERBAL.get(tag.pos)
    if form is None:
        return None  # as most words
    participle = next((p.tag for p in found if p.tag.pos == "PRTS"), tag)
    if participle.tense == "past" and {p.tag.pos for p in found} == {"PRTS", "VERB"}:
        tag, form = participle, "Part"  # «договор расторгнут»: a future would have been taken for a verb
    elif any(not p.is_known or not _is_same_form(p.tag, tag) for p in found):
        return None
    feats = {"VerbForm": form, "Aspect": "Perf" if "perf" in tag.grammemes else "Imp"}
    if form != "Inf":
        feats |= {"Tense": _TENSES.get(tag.tense, "Past"), **_agreement(tag)}
    feats |= {"Variant": "Short", "Voice": "Pass"} if form == "Part" else {"Voice": "Act"}
    if form == "Fin":
        feats["Mood"] = "Ind"
    return "VERB", MappingProxyType(feats)


def _agreement(tag: Tag) -> dict[str, str]:
    """Number, and gender where the form has one."""
    gender = {"Gender": _GENDERS.get(tag.gender, "Masc")} if tag.gender else {}
    return {"Number": "Plur" if tag.number == "plur" else "Sing", **gender}


def _is_other_form(feats: Mapping[str, str], told: Mapping[str, str]) -> bool:
    """Whether the dictionary knows a verb's form as another one than the tagger took it for."""
    return feats.get("VerbForm") != told.get("VerbForm")


@lru_cache(maxsize=100_000)
def _participle_told_by_form(text: str) -> Mapping[str, str] | None:
    """Features of a full participle that the tagger took for a verb («породнённых» as «породнён»); None where the
    dictionary does not know the form, or as something else, too.
    """
    found = parses(text)
    if any(not p.is_known or p.tag.pos != "PRTF" for p in found):
        return None
    tag = found[0].tag
    feats = {"VerbForm": "Part", "Case": _CASES.get(tag.case, "Nom"), "Tense": _TENSES.get(tag.tense, "Past")}
    feats |= {
        "Aspect": "Perf" if "perf" in tag.grammemes else "Imp",
        "Voice": "Pass" if "pssv" in tag.grammemes else "Act",
    }
    return MappingProxyType(feats | _agreement(tag))


@lru_cache(maxsize=100_000)
def _tense_told_by_form(text: str) -> Mapping[str, str] | None:
    """Tense and aspect of a present or future form that can be nothing else: «гостят», «съездят», «соберётся».

    The tagger tells them by the words around, and is at times wrong where it has not met the verb.
    """
    if text.casefold().endswith(_REFLEXIVE_PAST):
        return _PAST  # «побратался» taken for a future
    if not text.casefold().endswith(_NOT_PAST):
        return None
    told = {(p.tag.tense, "perf" in p.tag.grammemes) for p in parses(text) if p.is_known and p.tag.tense}
    if len(told) != 1:
        return None
    ((tense, perfective),) = told
    if tense == "past":
        return None
    return MappingProxyType({"Tense": _TENSES.get(tense, "Pres"), "Aspect": "Perf" if perfective else "Imp"})


def _is_infinitive(text: str) -> bool:
    """Whether a word can only be an infinitive («породнить»)."""
    return text.endswith(("ть", "ться")) and all(p.tag.pos == "INFN" for p in parses(text))


_NOMINAL = {"NOUN": "NOUN", "ADJF": "ADJ"}
_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}


def _noun_that_can_be_nothing_else(text: str, case: str) -> tuple[str, Mapping[str, str]] | None:
    """Part of speech and features of a noun («побратим») or adjective («побратимские») that the tagger took for a verb,
    of several cases the one that it told; None where the word may be a verb.
    """
    found = parses(text)
    pos = _NOMINAL.get(found[0].tag.pos)
    if pos is None or any(p.tag.pos not in _NOMINAL for p in found):
        return None
    tags = [p.tag for p in found if _NOMINAL[p.tag.pos] == pos]
    tag = next((t for t in tags if _CASES.get(t.case) == case), tags[0])
    feats = {"Case": _CASES.get(tag.case, case), **_agreement(tag)}
    if pos == "NOUN":
        feats["Animacy"] = "Anim" if "anim" in tag.grammemes else "Inan"
    return pos, MappingProxyType(feats)


def _is_same_form(tag: Tag, other: Tag) -> bool:
    """Whether two readings of a word are the same form of a verb: of one part of speech and tense, which a verb of both
    aspects has in common («пролонгируют»).
    """
    of_both = {tag.tense, other.tense} == {"pres", "futr"}
    return tag.pos == other.pos in _VERBAL and (tag.tense == other.tense or of_both)


def _lemmas(text: str, pos: str) -> tuple[str, frozenset[str]]:
    found = parses(text)
    fitting = [p for p in found if pos in _POS_OF_TAG.get(p.tag.pos, ())]
    lemma = fold((fitting or found)[0].normal_form)
    if fitting and pos in _FUNCTION_WORDS:
        found = tuple(fitting)  # «хотя» is no form of «хотеть», «после» none of «посол»
    lemmas = {fold(form) for form in {p.normal_form for p in found}} | {fold(text)}
    if "-" in text.strip("-"):
        for part in text.split("-"):
            lemmas |= {fold(p.normal_form) for p in parses(part)} if part else set()
    return lemma, frozenset(lemmas)


def _names(tokens: Sequence[Token], body_start: int) -> tuple[Name, ...]:
    """Names of the headline and of the body, found apart; the words of each are read in one row, sentence ends and
    all, as the model was trained.
    """
    body = bisect_left(tokens, body_start, key=lambda token: token.start)
    starts = [*range(0, body, _MAX_ROW), *range(body, len(tokens), _MAX_ROW)]
    rows = [tokens[first:last] for first, last in pairwise([*starts, len(tokens)])]
    tags = list(chain.from_iterable(models.names_tagger().tag([[token.text for token in row] for row in rows])))
    names = chain(_names_told(tokens[:body], tags[:body]), _names_told(tokens[body:], tags[body:]))
    return tuple(name for name in names if name.end - name.start <= _MAX_NAME_CHARS)


def _names_told(tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[Name]:
    """The names that tags tell: B-LOC begins one, I-LOC goes on with it, O ends it; nobody's begins with a word for
    ties («Побратимство Дрогобыча», which the model takes for a person).
    """
    name: Name | None = None
    begins = False
    known = role_words("tie_words_ru")
    for token, tag in zip(tokens, tags, strict=True):
        part, _, type_ = tag.partition("-")
        part = "B" if begins and part == "I" else part
        begins = part == "B" and type_ == "PER" and known.plays(token, "tie_noun")
        part = "O" if begins else part
        if part == "I" and name is not None:
            name = replace(name, end=token.end)
            continue
        if name is not None:
            yield name
        name = Name(cast(NameType, type_), token.start, token.end) if part == "B" else None
    if name is not None:
        yield name
