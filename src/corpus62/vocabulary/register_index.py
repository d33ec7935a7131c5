"""The index of a register: written once a run, mapped into memory by each worker, read where a name leads.

A dictionary of a million partners with two aliases each took 17 s and 700 MB in every process. The index takes a few
seconds once; its pages are shared. It holds the rows of the register, then an entry for each name and alias, sorted:
28 bits of the checksum of the name as it is compared, and 36 of the place of its row, so a look-up is a search by
halves. Two names may have one checksum; the row tells them apart.
"""

from __future__ import annotations

import io
import mmap
import zlib
from array import array
from bisect import bisect_left
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from corpus62.text.fold import fold
from corpus62.vocabulary.register import read_register, register_digest, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.vocabulary.shapes import Words

_MAGIC = b"corpus62 index of a register, 1\n"
_PLACE_BITS = 36  # 64 GB of rows; leaves 28 bits of checksum: 3 million names share one with 1 name in 90
_WORD = array("Q").itemsize
_SIZE = 4  # bytes before a row that give its length
_BLOCK = 200  # rows folded together: ten times as many are not faster
_DIGEST = 64  # hexadecimal digits
_GROWS = "İ"  # folded, a text that holds it is lowered character by character: a Σ elsewhere in it would differ


class RegisterIndex:
    """The look-up in an index, which is the bytes that `write_index` wrote."""

    def __init__(self, index: memoryview) -> None:
        end = len(index) - _WORD
        (count,) = index[end:].cast("Q")
        self._rows = index
        self._entries = index[end - count * _WORD : end].cast("Q")
        self.digest = bytes(index[len(_MAGIC) : len(_MAGIC) + _DIGEST]).decode()  # of the register

    def known(self, plain: str) -> str | None:
        """The name of the last partner that has `plain`, a folded and squeezed name, among its names."""
        first = _checksum(plain) << _PLACE_BITS
        after = bisect_left(self._entries, first + (1 << _PLACE_BITS))
        for number in range(after - 1, bisect_left(self._entries, first, 0, after) - 1, -1):
            row = self._row(self._entries[number] - first)
            if plain in next(_plain_names([row])):
                return row[0]
        return None

    def _row(self, place: int) -> Words:
        begin = place + _SIZE
        size = int.from_bytes(self._rows[place:begin], "little")
        return tuple(bytes(self._rows[begin : begin + size]).decode().split("\t"))


def open_register(path: str) -> RegisterIndex:
    """The look-up in a register, or in its index. Raises UsageError when it is missing or not text."""
    if _is_index(path):
        with Path(path).open("rb") as file:
            return RegisterIndex(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    index = io.BytesIO()
    write_index(path, index)
    return RegisterIndex(index.getbuffer())


def write_index(path: str, index: BinaryIO) -> None:
    """Write the index of a register. Raises UsageError when it is missing or not text."""
    entries = array("Q")
    place = index.write(_MAGIC + register_digest(path).encode())
    rows = read_register(path)
    while block := list(islice(rows, _BLOCK)):
        for row, plain_names in zip(block, _plain_names(block), strict=True):
            entries.extend([_checksum(plain) << _PLACE_BITS | place for plain in plain_names])
            encoded = "\t".join(row).encode()
            place += index.write(len(encoded).to_bytes(_SIZE, "little") + encoded)
    index.write(array("Q", sorted(entries)).tobytes())
    index.write(array("Q", [len(entries)]).tobytes())


def _is_index(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except FileNotFoundError:
        return False


def _plain_names(rows: list[Words]) -> Iterator[list[str]]:
    """The names of each row as they are compared. Folding all at once takes a third of the time of one by one."""
    text = "\n".join(map("\t".join, rows))
    if _GROWS in text:
        folded = ([fold(name) for name in row] for row in rows)
    else:
        folded = (line.split("\t") for line in fold(text).split("\n"))
    return ([plain for name in row if (plain := squeezed(name))] for row in folded)


def _checksum(plain: str) -> int:
    return zlib.crc32(plain.encode()) >> 4
