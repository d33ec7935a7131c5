"""Members of .zip and .tar archives as (name, stream). Knows nothing of what the members hold."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from corpus62.errors import DocumentRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Member = tuple[str, BinaryIO]


def zip_members(stream: BinaryIO, source: str) -> Iterator[Member]:
    """In the order of their names."""
    with _naming_damage(source), zipfile.ZipFile(stream) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            if not info.is_dir() and is_visible(info.filename):
                with archive.open(info) as member:
                    yield info.filename, member  # type: ignore[misc]


def tar_members(stream: BinaryIO, source: str) -> Iterator[Member]:
    """In the order they stand: a tar, compressed or not, is read once from start to end."""
    with _naming_damage(source), tarfile.open(fileobj=stream, mode="r|*") as archive:
        for info in archive:
            member = archive.extractfile(info) if info.isfile() and is_visible(info.name) else None
            if member is not None:
                yield info.name, member  # type: ignore[misc]


def is_visible(name: str) -> bool:
    """Not hidden, and not the resource folder that macOS adds to archives."""
    return not any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part not in {"", ".", ".."})


@contextmanager
def _naming_damage(source: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, zlib.error, NotImplementedError) as error:
        raise DocumentRefusedError(
            "broken_compression", f"{source}: the archive is damaged ({error}); make it again"
        ) from error
    except RuntimeError as error:  # zipfile's way to say "encrypted"
        raise DocumentRefusedError(
            "broken_compression", f"{source}: the archive cannot be opened ({error}); make it again without a password"
        ) from error


ARCHIVES: dict[str, Callable[[BinaryIO, str], Iterator[Member]]] = {
    ".zip": zip_members,
    ".tar": tar_members,
    ".tar.gz": tar_members,
    ".tgz": tar_members,
}
