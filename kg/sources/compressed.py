"""Gzip files as streams that end in time: a bomb is refused after some megabytes, not after the memory is full."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Any, BinaryIO, Final

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_GZIP_BYTES, MAX_GZIP_FREE_BYTES, MAX_GZIP_RATIO

GZIP_MARK: Final = b"\x1f\x8b"


class BoundedGzip(io.RawIOBase):
    """What a gzip stream holds, as long as it stays within `kg.limits`.

    Raises, on reading:
        TooLarge: it gives too many bytes in all, or for those it has.
        Malformed: it is damaged or cut off.
    """

    def __init__(self, compressed: BinaryIO) -> None:
        self._counted = _Counted(compressed)
        self._plain = gzip.GzipFile(fileobj=self._counted)
        self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        try:
            chunk = self._plain.read1(len(buffer))
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise Malformed("The gzip file is damaged or cut off.") from error
        self._given += len(chunk)
        self._check()
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def _check(self) -> None:
        if self._given > MAX_GZIP_BYTES:
            raise TooLarge(f"The gzip file gives more than {MAX_GZIP_BYTES:,} bytes.")
        if self._given > max(MAX_GZIP_FREE_BYTES, MAX_GZIP_RATIO * self._counted.taken):
            raise TooLarge(f"The gzip file gives more than {MAX_GZIP_RATIO} bytes for one: no text does.")


class _Counted(io.RawIOBase):
    """A stream that counts the bytes taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        chunk = self._stream.read(len(buffer))
        self.taken += len(chunk)
        buffer[: len(chunk)] = chunk
        return len(chunk)


def open_gzip(compressed: BinaryIO) -> BinaryIO:
    """A gzip stream, opened with its bounds."""
    return io.BufferedReader(BoundedGzip(compressed))
