"""Rows of a table with their names, wrapped names joined. Knows cells and lines, no roles."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.extract.cells import Line
    from corpus62.extract.layout import Block

_LETTERS = re.compile(r"[^\W\d_][^\n]?[^\n]?[^\W\d_]")
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")  # names the row of a list of years
_FILE = re.compile(r"[\w./-]*\d[\w./-]*")  # the number of a file: "24-0122"
_ITEMS = ("- ", "• ")  # open a row of their own
_LEAST_ITEMS = 2  # under the name of whom does it
_LINK_LENGTH = 3  # letters: "de", "des", "et" at the end of a line lead on to the next
_HEADING_CELLS = 3  # cells: more make a line of headings, not a piece of a name
_LONE = 9  # the cost of leaving a row without any name
_INDENT = 6  # columns by which a wrapped name may stand left of the names it belongs to


class Row(NamedTuple):
    """One row: its name as written (joined over lines), its amounts, the line it stands on."""

    label: str
    amounts: tuple[Cell, ...]
    others: tuple[str, ...]
    start: int
    end: int
    number: int  # of the line in its block


def read_rows(
    block: Block,
    named: tuple[int, int] | None,
    is_begun: Callable[[str], bool],
    is_total: Callable[[Line], bool],
    says_kind: Callable[[str], bool],
) -> list[Row]:
    """The rows of a block in order, their names taken from the column `named` if there is a heading for it.

    Else from the column whose cells mostly say the kind of a partner (`says_kind`), or the widest. A name wrapped above
    and below its amounts is joined; one that `is_begun` goes on below, and a total has none.
    """
    own = [_label_cell(block.lines[number], named) for number in block.rows]
    lefts = [label.left for label in own if label is not None] if named else []
    zone = (min(lefts), named[1]) if named and lefts else named or _label_zone(block, own)
    labels = own if named else _aligned(block, own, says_kind)
    wrapped = {} if block.lines[block.rows[0]].ruled else _wraps(block, zone, labels, is_begun, is_total)
    rows = [
        _row(block, number, label, wrapped.get(number, ([], [])))
        for number, label in zip(block.rows, labels, strict=True)
    ]
    return _named_above(block, rows, says_kind)


def _named_above(block: Block, rows: list[Row], says_kind: Callable[[str], bool]) -> list[Row]:
    """The rows that are items of what a partner does, "- Accueil des familles", under its name on the line above them."""
    names: dict[int, str] = {}
    items = [row for row in rows if row.label.startswith(_ITEMS)]
    for row in items:
        above = block.lines[row.number - 1] if row.number and row.number - 1 not in block.rows else None
        if above is not None and len(above.cells) == 1 and not above.cells[0].text.startswith(_ITEMS):
            names[row.number] = above.cells[0].text
        elif above is None and row.number - 1 in names:
            names[row.number] = names[row.number - 1]
    partners, others = sum(map(says_kind, names.values())), sum(says_kind(row.label) for row in items)
    if len(names) < _LEAST_ITEMS or 2 * partners <= len(names) or 2 * others > len(items):
        return rows
    return [row._replace(label=names.get(row.number, row.label)) for row in rows]


def _aligned(block: Block, labels: list[Cell | None], says_kind: Callable[[str], bool]) -> list[Cell | None]:
    """The cell that names each row, where no heading says which: the one that begins where most of them do."""
    several = [
        cell for number in block.rows for cell in block.lines[number].words if len(block.lines[number].words) > 1
    ]
    lefts = Counter(cell.left for cell in several if says_kind(cell.text))
    if not lefts or 2 * max(lefts.values()) <= len(labels):
        lefts = Counter(label.left for label in labels if label is not None)
    usual, count = lefts.most_common(1)[0] if lefts else (0, 0)
    if 2 * count <= len(labels):
        return labels
    return [
        next((cell for cell in block.lines[number].words if cell.left == usual and _LETTERS.search(cell.text)), label)
        for number, label in zip(block.rows, labels, strict=True)
    ]


def _label_zone(block: Block, labels: list[Cell | None]) -> tuple[int, int]:
    """Where names stand: the extent of the widest cell of words of each row."""
    cells = [cell for cell in labels if cell is not None]
    if cells:
        return min(cell.left for cell in cells), max(cell.right for cell in cells)
    words = [cell for line in block.lines for cell in line.words if _LETTERS.search(cell.text)]
    if not words:
        return 0, 0
    left = min(cell.left for cell in words)
    return left, max(cell.right for cell in words if cell.left - left < 40)


def _label_cell(line: Line, named: tuple[int, int] | None) -> Cell | None:
    """The cell of words that names the row: the one in the column of names, else the longest left of the last amount."""
    if named is not None:
        inside = [
            cell for cell in line.words if cell.left < named[1] and named[0] < cell.right and _LETTERS.search(cell.text)
        ]
        inside = [cell for cell in inside if not _is_remark(cell, inside)]
        return max(inside, key=lambda cell: min(cell.right, named[1]) - max(cell.left, named[0]), default=None)
    last = line.amounts[-1].left if line.amounts else 10**6
    words = [cell for cell in line.words if cell.left < last and _LETTERS.search(cell.text)]
    words = words or [cell for cell in line.words if cell.left < last and _YEAR.fullmatch(cell.text)]
    return max(
        words, key=lambda cell: len(cell.text) if len(words) < 3 else len(cell.text) - cell.left / 8, default=None
    )


def _is_remark(cell: Cell, others: list[Cell]) -> bool:
    """Whether a cell is a bracket a gap behind a name: "G.D.O.N.  (ragondins)"."""
    return cell.text.startswith("(") and any(0 < cell.left - other.right <= _LINK_LENGTH for other in others)


def _wraps(
    block: Block,
    zone: tuple[int, int],
    labels: list[Cell | None],
    is_begun: Callable[[str], bool],
    is_total: Callable[[Line], bool],
) -> dict[int, tuple[list[str], list[str]]]:
    """For each row, the lines of its name above and below it."""
    gaps = _gaps(block, zone)
    small = [
        label.text
        for number, label in zip(block.rows, labels, strict=True)
        if label is not None and label.text[:1].islower() and not is_total(block.lines[number])
    ]
    goes_on = frozenset(small if 2 * len(small) < len(labels) else ())  # where names begin large
    begun = {
        number: pieces.pop()
        for number, label, (between, apart) in zip(block.rows, labels, gaps, strict=False)
        if label and (pieces := between if apart is None else apart) and pieces[-1].endswith("-")
    }  # "ESCLANSAN-" above "LE-HAUT"
    bare = [
        label is None and not is_total(block.lines[number]) for number, label in zip(block.rows, labels, strict=True)
    ]
    if not any(lacks and _near(gaps, index) for index, lacks in enumerate(bare)):
        return {
            number: (
                [begun[number]] if number in begun else _begun_above(label.text, gaps[index], is_begun, goes_on),
                below[:1] if _flows(label.text, below, is_begun) else [],
            )
            for index, (number, label, (below, _)) in enumerate(zip(block.rows, labels, gaps[1:], strict=True))
            if label
        }
    splits = _balanced(gaps, bare)
    wraps = {}
    for index, number in enumerate(block.rows):
        above, below = gaps[index], gaps[index + 1]
        head = above[1] if above[1] is not None else above[0][splits[index] :]
        tail = below[0][: splits[index + 1]] if below[1] is None else below[0]
        wraps[number] = ([*head, begun[number]] if number in begun else head, tail)
    return wraps


def _gaps(block: Block, zone: tuple[int, int]) -> list[tuple[list[str], list[str] | None]]:
    """The pieces of names before, between and after the rows; in two parts where a blank line tells whose they are."""
    gaps: list[tuple[list[str], list[str] | None]] = []
    edges = [-1, *block.rows, len(block.lines)]
    for position, (first, last) in enumerate(itertools.pairwise(edges)):
        lines = block.lines[first + 1 : last]
        blanks = [index for index, line in enumerate(lines) if not line.cells]
        if position == 0:
            heads = max(
                (index + 1 for index, line in enumerate(lines) if len(line.cells) > 1 or not line.cells), default=0
            )
            gaps.append(([], _names(lines[heads:], zone)))
        elif blanks:
            gaps.append((_names(lines[: blanks[0]], zone), _names(lines[blanks[-1] + 1 :], zone)))
        else:
            gaps.append((_names(lines, zone), None if last < len(block.lines) else []))
    return gaps


def _near(gaps: list[tuple[list[str], list[str] | None]], row: int) -> bool:
    """Whether a piece of a name stands right above a row or right below it."""
    above, below = gaps[row], gaps[row + 1]
    return bool(above[1] if above[1] is not None else above[0]) or bool(below[0])


def _names(lines: tuple[Line, ...], zone: tuple[int, int]) -> list[str]:
    """The pieces of names among some lines: cells of words that stand where names stand."""
    found = []
    for line in lines:
        cells = [cell for cell in line.words if zone[0] - _INDENT <= cell.left < zone[1] and _is_name(cell.text)]
        filed = bool(_FILE.fullmatch(line.cells[0].text)) if line.cells else False
        if cells and len(line.cells) - filed < _HEADING_CELLS:
            found.append(cells[0].text)
    return found


def _is_name(text: str) -> bool:
    """With letters, and not what leads the rows below: "Demandes rejetées :"."""
    return _LETTERS.search(text) is not None and not text.endswith(":")


def _balanced(gaps: list[tuple[list[str], list[str] | None]], bare: list[bool]) -> list[int]:
    """How many pieces of each gap belong to the row above it: names stand centred on their row, as nearly as all can be."""
    first = len(gaps[0][1] or [])
    states: dict[int, tuple[int, list[int]]] = {first: (0, [0])}
    for index in range(1, len(gaps)):
        pieces, apart = gaps[index]
        states, before = {}, states
        for above, (cost, splits) in before.items():
            for taken in range(len(pieces) + 1) if apart is None else (len(pieces),):
                lone = _LONE if bare[index - 1] and not above and not taken else 0
                total = cost + 2 * abs(taken - above) + (taken < above) + lone
                left = len(apart) if apart is not None else len(pieces) - taken
                if left not in states or total < states[left][0]:
                    states[left] = (total, [*splits, taken])
    return min(states.values(), key=lambda state: state[0])[1]


def _begun_above(
    name: str, gap: tuple[list[str], list[str] | None], is_begun: Callable[[str], bool], small: frozenset[str]
) -> list[str]:
    """The pieces right above a row that its name goes on with: "Collège X" over "(avec internat)", "Pays de" over "communes".

    And "Fondation" over "Marsac", which `is_begun`, and what begins large over one of the few `small` names.
    """
    between, apart = gap
    above = list(between if apart is None else apart)
    begun: list[str] = []
    while above:
        goes_on = begun[0] if begun else name
        first, before = goes_on.split(maxsplit=1)[0], above[-1].rsplit(maxsplit=1)[-1]
        linked = len(first) <= _LINK_LENGTH or (before.isalpha() and len(before) <= _LINK_LENGTH)
        closes = goes_on.count(")") > goes_on.count("(")  # "Handball (équipe féminine" over "Nationale 2)"
        opens = is_begun(above[-1]) or (goes_on in small and above[-1][0].isupper())
        if not closes and not opens and not goes_on.startswith("(") and not (first.islower() and linked):
            break
        begun.insert(0, above.pop())
    return begun


def _flows(name: str, below: list[str], is_begun: Callable[[str], bool]) -> bool:
    """Whether the pieces below a named row go on with its name: it is only begun, or they begin with a small word."""
    if not below or below[0].startswith(_ITEMS):
        return False
    last = name.rsplit(maxsplit=1)[-1]
    if name.endswith(("-", "'", "’")) or (len(last) <= _LINK_LENGTH and last.isalnum()) or is_begun(name):
        return True
    if name.count("(") > name.count(")"):
        return True
    first = below[0].split(maxsplit=1)[0]
    linked = name.isupper() and first.isupper() and len(first) <= _LINK_LENGTH  # "ASSOCIATION LES AMIS", "DU MOULIN"
    return linked or first[0].islower()


def _row(block: Block, number: int, own: Cell | None, wrapped: tuple[list[str], list[str]]) -> Row:
    line = block.lines[number]
    above, below = wrapped
    pieces = [*above, *([own.text] if own else []), *below]
    label = re.sub(r"(?<=\w)- (?=\w)", "-", " ".join(pieces))
    others = tuple(cell.text for cell in line.words if cell is not own)
    return Row(label, line.amounts, others, line.start, line.end, number)
