"""fsspec URLs to units. Knows which URLs exist, not what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.errors import UsageError
from corpus62.read.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator


def expand_url(url: str) -> Iterator[Unit]:
    """The file, or every visible file under the folder or glob. UsageError where the URL leads nowhere."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(url)
        paths = system.glob(path) if "*" in path else [path]
        found = {name: info for at in paths for name, info in system.find(at, detail=True).items()}
    except (ImportError, ValueError, OSError) as error:
        raise UsageError(
            f"{url}: cannot be read ({error}); check the address and that its protocol is installed"
        ) from error
    for name, info in found.items():
        if not any(part.startswith(".") for part in name.split("/")):
            address = system.unstrip_protocol(name)
            yield Unit(path=address, source=address, size=info.get("size") or 0, version=_version(info))


def _version(info: dict[str, object]) -> str:
    """Whatever the store calls a file's state."""
    return str(next((info[key] for key in ("ETag", "etag", "mtime", "LastModified", "created") if key in info), ""))
