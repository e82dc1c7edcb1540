"""From bytes to text: Unicode is checked, the Cyrillic encodings are told apart by how likely their letters are."""

from __future__ import annotations

import codecs
import csv
import math
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from charset_normalizer import from_bytes

from kg.errors import Malformed, UnsupportedMedia
from kg.resources import data_folder

CYRILLIC_ENCODINGS: Final = ("cp1251", "koi8_u", "cp866", "iso8859_5")
"""The 8-bit encodings of Russian archives; KOI8-U holds KOI8-R and the Ukrainian letters."""

OTHER_ENCODINGS: Final = ("cp1254", "cp1252", "cp1250", "gb18030", "big5", "iso8859_2")
"""The encodings of the other languages that are read here; charset-normalizer chooses among them.

The Turkish one comes first: it differs from the Western one in letters of Turkish and Icelandic alone.
"""

_SAMPLE_BYTES: Final = 64 * 1024
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES: Final = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"7z\xbc\xaf", "an archive"),
)
_TEXT_CONTROLS: Final = frozenset("\t\n\r\f\v\x1a")
_MAX_CONTROL_SHARE: Final = 0.003
_MAX_PAIR_BITS: Final = 13.0
"""Bits a letter pair may cost on average; Russian in its own encoding costs 8 to 9, in a wrong one 15 to 20."""
_MAX_MIXED_SHARE: Final = 0.2
"""Letters beyond ASCII that may stand beside a Latin one: hardly any do in Russian, most in «città» or «Städte»."""
_UNSEEN_BITS: Final = 18.0
_ODD_BITS: Final = 22.0


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of a file, its byte order mark left out.

    Args:
        raw: the bytes of the file.
        declared: the encoding that the file itself names (an HTML page's charset); believed only where it fits.

    Raises:
        Malformed: the file is empty, or no encoding makes text of it.
        UnsupportedMedia: the file is a binary.
    """
    if not raw.strip():
        raise Malformed("The file is empty.")
    _refuse_binary(raw)
    text = _decode_unicode(raw)
    if text is None:
        text = _decode_eight_bit(raw, declared)
    _refuse_controls(text)
    return text


def _refuse_binary(raw: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise UnsupportedMedia(f"The file is {kind}, not text.")


def _refuse_controls(text: str) -> None:
    sample = text[:_SAMPLE_BYTES]
    controls = sum(1 for c in sample if c < " " and c not in _TEXT_CONTROLS)
    if "\x00" in sample or controls > _MAX_CONTROL_SHARE * len(sample) + 1:
        raise UnsupportedMedia("The file is a binary, not text.")


def _decode_unicode(raw: bytes) -> str | None:
    """UTF-8, UTF-16 or UTF-32; None where the bytes are of an 8-bit encoding."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if wide := _unmarked_utf16(raw[:4096]):
        return _strictly(raw, wide)
    if b"\x00" in raw:
        raise UnsupportedMedia("The file is a binary, not text.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(raw):
            raise Malformed(f"Byte {error.start:,} is not valid UTF-8, the rest is: the file is damaged.") from error
        return None


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Malformed(f"Byte {error.start:,} is not valid {encoding.upper()}.") from error


def _unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without its mark: one byte of nearly every pair is the block of Latin, Cyrillic or punctuation."""
    for encoding, high, low in (("utf-16-le", head[1::2], head[0::2]), ("utf-16-be", head[0::2], head[1::2])):
        blocks = sum(high.count(block) for block in (b"\x00", b"\x04", b"\x20"))
        if high.count(b"\x00") and blocks > 0.9 * len(high) and low.count(b"\x00") < 0.05 * len(low):
            return encoding
    return None


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether nearly all bytes beyond ASCII form UTF-8 characters."""
    sample = raw[: 4 * _SAMPLE_BYTES].decode("utf-8", errors="replace")
    good = sum(1 for c in sample if c > "\x7f" and c != "\ufffd")
    return good > 9 * sample.count("\ufffd")


def _decode_eight_bit(raw: bytes, declared: str | None) -> str:
    sample = raw[:_SAMPLE_BYTES]
    costs = sorted((_cost(sample.decode(e, errors="replace")), e) for e in CYRILLIC_ENCODINGS)
    cost, encoding = costs[0]
    if cost <= _MAX_PAIR_BITS:
        return raw.decode(encoding, errors="replace")
    named = _known_encoding(declared)
    if named is None:
        named = _likeliest_other(sample)
    if named is None:
        raise Malformed("The file's encoding is not recognized; save it as UTF-8.")
    try:
        return raw.decode(named)
    except UnicodeDecodeError as error:
        raise Malformed(f"Byte {error.start:,} is not valid {named}; save the file as UTF-8.") from error


def _likeliest_other(sample: bytes) -> str | None:
    """The encoding with the least disorder; of equal ones the more usual (a short text has little disorder in any)."""
    matches = from_bytes(sample, cp_isolation=list(OTHER_ENCODINGS), threshold=0.3)
    names = {match.encoding: match.chaos for match in matches if match.encoding in OTHER_ENCODINGS}
    return min(names, key=lambda name: (round(names[name], 1), OTHER_ENCODINGS.index(name)), default=None)


def _known_encoding(declared: str | None) -> str | None:
    """The codec of a declared encoding, where it is one for text that is read here."""
    try:
        name = codecs.lookup(declared or "").name.replace("-", "_")
    except LookupError:
        return None
    return name if name in (*CYRILLIC_ENCODINGS, *OTHER_ENCODINGS, "iso8859_1", "gbk", "gb2312") else None


def _cost(text: str) -> float:
    """Average bits of the letter pairs that hold a character beyond ASCII: the lower, the likelier the text.

    A capital after a small letter, Cyrillic beside Latin within a word, and drawing characters are odd, whatever
    letters they join: that is what a wrong encoding makes of running text.
    """
    bits = _pair_bits()
    total, pairs, mixed, letters, previous = 0.0, 0, 0, 0, " "
    for current in text:
        letters += current > "\x7f" and current.isalpha()
        mixed += _is_mixed(previous, current)
        if previous > "\x7f" or current > "\x7f":
            total += (
                _ODD_BITS
                if _is_odd(previous, current)
                else bits.get(_letter(previous) + _letter(current), _UNSEEN_BITS)
            )
            pairs += 1
        previous = current
    return total / pairs if pairs and mixed <= _MAX_MIXED_SHARE * letters else _ODD_BITS


def _letter(character: str) -> str:
    return character.lower() if "Ѐ" <= character <= "ӿ" else " "


def _is_odd(previous: str, current: str) -> bool:
    if _is_drawing(previous) or _is_drawing(current):
        return True
    if _is_symbol(previous) or _is_symbol(current):
        return previous.isalpha() or current.isalpha()
    return _is_mixed(previous, current) or (previous.islower() and current.isupper())


def _is_mixed(previous: str, current: str) -> bool:
    """Whether a Latin letter stands beside one of another alphabet."""
    return (previous < "\x80") != (current < "\x80") and previous.isalpha() and current.isalpha()


def _is_symbol(character: str) -> bool:
    """Signs such as № and ¤: they stand beside figures, not within a word."""
    return character > "\x7f" and unicodedata.category(character).startswith("S")


def _is_drawing(character: str) -> bool:
    """Box drawing, replacement and control characters, and letters of no Cyrillic text."""
    return (
        "─" <= character <= "▟"
        or character == "\ufffd"
        or "\x80" <= character <= "\x9f"
        or (character.isalpha() and "\x80" <= character < "Ѐ")
    )


@cache
def _pair_bits() -> Mapping[str, float]:
    """Bits of every pair of Cyrillic letters ("_" in the table is the edge of a word)."""
    bits = {"  ": 6.0}
    with (data_folder() / "encodings" / "cyrillic_pairs.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            bits[row["pair"].replace("_", " ")] = -math.log2(max(int(row["per_million"]), 1) / 1_000_000)
    return bits
