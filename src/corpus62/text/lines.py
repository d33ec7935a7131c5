"""Where the lines of a text begin and end. Knows nothing of what they say."""

from __future__ import annotations

from bisect import bisect_right

from corpus62.text.places import places


class Lines:
    """The lines of `text`, by position. Line numbers start at 0; a line's end excludes its line break."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *[at + 1 for at in places(text, "\n", 0, len(text))], len(text) + 1]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def number(self, position: int) -> int:
        return bisect_right(self._starts, position, 0, len(self._starts) - 1) - 1

    def start(self, number: int) -> int:
        return self._starts[number]

    def end(self, number: int) -> int:
        return self._starts[number + 1] - 1

    def line(self, number: int) -> str:
        return self.text[self._starts[number] : self._starts[number + 1] - 1]
