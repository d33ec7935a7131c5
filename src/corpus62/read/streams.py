"""Bytes of a path or URL, decompressed in bounded steps. Knows nothing of what the bytes mean."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from corpus62.errors import DocumentRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE_LIMIT = 256_000_000  # bytes of one document after decompression; the longest real minutes have 3 million
_STEP = 1 << 20
_ZST_STEP = 1024  # a kilobyte of zstandard gives at most 32 MB, so a bomb is seen before it bursts


def is_url(path: str) -> bool:
    return "://" in path


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The bytes of a local path or fsspec URL as stored; DocumentRefusedError `unreadable` if they cannot be had."""
    try:
        stream = _open_url(path) if is_url(path) else _open_file(path)
    except OSError as error:
        raise DocumentRefusedError(
            "unreadable", f"{path}: cannot be opened ({error.strerror or error}); check that it exists and may be read"
        ) from error
    with stream:
        yield stream


def _open_url(path: str) -> BinaryIO:
    import fsspec

    return fsspec.open(path, "rb").open()


def _open_file(path: str) -> BinaryIO:
    if Path(path).exists() and not Path(path).is_file():  # opening a pipe would wait for ever
        raise OSError("it is no ordinary file")
    return Path(path).open("rb")


def read_all(stream: BinaryIO, source: str, limit: int = SIZE_LIMIT) -> bytes:
    """The whole stream, or DocumentRefusedError `too_large`, never holding more than `limit` and a step."""
    parts: list[bytes] = []
    left = limit
    while part := stream.read(_STEP):
        parts.append(part)
        left -= len(part)
        if left < 0:
            raise too_large(source, limit)
    return b"".join(parts)


def too_large(source: str, limit: int = SIZE_LIMIT) -> DocumentRefusedError:
    return DocumentRefusedError(
        "too_large", f"{source}: holds more than {limit // 1_000_000} MB of text; split it into its documents"
    )


@contextmanager
def naming_damage(source: str) -> Iterator[None]:
    """Turn the errors of the decompressors into DocumentRefusedError `broken_compression`."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile, _BrokenFrameError) as error:
        raise DocumentRefusedError(
            "broken_compression", f"{source}: its compression is damaged ({error}); compress the file again"
        ) from error


class _BrokenFrameError(Exception):
    """A zstandard stream that is damaged or ends too early."""


class _Chunks(io.RawIOBase):
    """A readable stream over an iterator of byte chunks."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._rest:
            self._rest = memoryview(next(self._chunks, b""))
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _zst_chunks(stream: BinaryIO) -> Iterator[bytes]:
    import zstandard

    frame, waiting = None, b""
    try:
        while compressed := waiting or stream.read(_ZST_STEP):
            frame = frame or zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
            if plain := frame.decompress(compressed):
                yield plain
            waiting = frame.unused_data if frame.eof else b""
            frame = None if frame.eof else frame
    except zstandard.ZstdError as error:
        raise _BrokenFrameError(error) from error
    if frame is not None:
        raise _BrokenFrameError("it ends in the middle of a frame")


def _unzst(stream: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Chunks(_zst_chunks(stream)), _STEP)


def _ungzip(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))


def _plain(stream: BinaryIO) -> BinaryIO:
    return stream


DECOMPRESSORS: dict[str, Callable[[BinaryIO], BinaryIO]] = {"": _plain, ".gz": _ungzip, ".zst": _unzst}
