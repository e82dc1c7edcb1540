"""Russian is read in whatever encoding an archive has kept it."""

from __future__ import annotations

import contextlib

import pytest

from kg.errors import InputError, Malformed, UnsupportedMedia
from kg.sources.encoding import decode
from tests.sources.samples import ARTICLE, RUSSIAN

EIGHT_BIT = ["cp1251", "koi8-r", "cp866", "iso8859-5"]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
TEXTS = [*RUSSIAN, *(text[:60] for text in RUSSIAN), ARTICLE.replace("©", "(c)")]


@pytest.mark.parametrize("encoding", EIGHT_BIT + UNICODE)
@pytest.mark.parametrize("text", TEXTS)
def test_russian_is_recognized_in_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_few_russian_words_among_latin_are_enough(encoding: str) -> None:
    text = "IT Park, Smart City, Windows 11: форум пройдет в Казани (Kazan Expo), www.example.org, tel. 12-34-56."
    assert decode(text.encode(encoding)) == text


def test_ukrainian_is_recognized_as_cp1251() -> None:
    text = "Міста підписали угоду про співпрацю, повідомила пресслужба міської ради. Її їжджено через Київ."
    assert decode(text.encode("cp1251")) == text


def test_typographic_marks_of_cp1251_survive() -> None:
    text = "«Соглашение» — это документ № 5… Его подписали мэры городов."
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Die Städte Würzburg und Nürnberg schließen eine Partnerschaft für Schüler und Vereine.", "cp1252"),
        ("Le maire a signé la charte de jumelage à Orléans, où l'amitié a été célébrée hier soir.", "cp1252"),
        ("La città è più bella: così ha detto il sindaco, perché l'accordo è già realtà. È festa.", "cp1252"),
        ("İki şehir arasında kardeşlik anlaşması imzalandı, dün akşam başkan açıkladı.", "cp1254"),
    ],
)
def test_western_text_is_not_taken_for_russian(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_declared_encoding_is_believed_where_it_fits() -> None:
    text = "Miasta podpisały umowę o współpracy partnerskiej."
    assert decode(text.encode("cp1250"), declared="windows-1250") == text


@pytest.mark.parametrize("raw", [b"", b" \r\n\t "])
def test_empty_file_is_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed, match="empty"):
        decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        b"\x7fELF\x02\x01",
        bytes(range(256)) * 20,
        b"text with\x00a NUL in it, twice \x00",
        "текст".encode() + b"\x01\x02\x03\x04\x05" * 10,
    ],
)
def test_binary_is_refused_as_such(raw: bytes) -> None:
    with pytest.raises(UnsupportedMedia, match="not text"):
        decode(raw)


def test_damaged_utf8_is_told_with_its_place() -> None:
    raw = "Казань и Минск подписали соглашение о дружбе".encode()
    with pytest.raises(Malformed, match=r"Byte 20 .* damaged"):
        decode(raw[:20] + b"\xff" + raw[20:])


def test_cut_utf16_is_told_with_its_place() -> None:
    with pytest.raises(Malformed, match="UTF-16"):
        decode("Казань".encode("utf-16")[:-1])


@pytest.mark.parametrize("seed", range(50))
def test_noise_is_a_refusal_or_text_and_never_crashes(seed: int) -> None:
    raw = bytes((seed * 31 + i * i * 7 + (i >> 3)) % 256 for i in range(300))
    with contextlib.suppress(InputError):
        assert decode(raw)
