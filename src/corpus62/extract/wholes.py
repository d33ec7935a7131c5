"""Parts brought to their wholes: which funding its instalments and lines of a breakdown belong to. Knows no text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.clusters import Cluster
from corpus62.extract.parts import PartNote

if TYPE_CHECKING:
    from corpus62.model.finding import Finding
    from corpus62.model.funding import Form

_LEAST = 3  # findings: a whole and two parts
_PARTS = 2  # sentences of an article: one alone says a sum of its own


class Parts(NamedTuple):
    """Parts that stand together: of one act and one kind."""

    act: int
    kind: str
    notes: list[PartNote]

    @property
    def total(self) -> int:
        return sum(note.cents for note in self.notes)


class Shares(NamedTuple):
    """The parts of a dossier, each lot with the fundings it shares out; the lots that share out nothing."""

    tied: list[tuple[Cluster, Parts]]
    loose: list[Parts]

    def of(self, cluster: Cluster) -> list[Parts]:
        """The parts of one funding."""
        return [parts for whole, parts in self.tied if whole is cluster]


def tie(parts: list[tuple[int, PartNote]], clusters: list[Cluster]) -> Shares:
    """Ties parts to the fundings whose sum they reach, else to the one that they say, or follow, and do not reach.

    The parts of an act are taken together first: an article may give each instalment a sentence of its own.
    """
    shares = Shares([], [])
    for together in grouped(parts):
        if len(together.notes) > 1 and (wholes := _worth(together.total, clusters)):
            shares.tied.extend((whole, together) for whole in wholes)
            continue
        for lot in grouped([(together.act, note) for note in together.notes], by_passage=True):
            if len(lot.notes) < 2:
                continue
            if wholes := _worth(lot.total, clusters) or _missed(lot, clusters):
                shares.tied.extend((whole, lot) for whole in wholes)
            else:
                shares.loose.append(lot)
    return shares


def grouped(parts: list[tuple[int, PartNote]], *, by_passage: bool = False) -> list[Parts]:
    """Parts by act and kind, and by the words they share."""
    groups: dict[tuple[int, str, int], list[PartNote]] = {}
    for act, part in parts:
        groups.setdefault((act, part.kind, part.group if by_passage else 0), []).append(part)
    return [Parts(act, kind, notes) for (act, kind, _), notes in groups.items()]


def _worth(cents: int | None, clusters: list[Cluster]) -> list[Cluster]:
    return [cluster for cluster in clusters if cluster.first.cents == cents]


def _missed(lot: Parts, clusters: list[Cluster]) -> list[Cluster]:
    """The funding that parts do not add up to: of the sum said with them, else the last one above them."""
    said = lot.notes[0].whole
    if said is not None:
        return _worth(said, clusters)
    above = [
        (finding.char_start, cluster)
        for cluster in clusters
        for finding in cluster.findings
        if finding.act == lot.act and finding.char_start <= lot.notes[0].start
    ]
    return [max(above, key=lambda place: place[0])[1]] if above else []


def without_items(
    clusters: list[Cluster], contracts: frozenset[int]
) -> tuple[list[Cluster], list[tuple[int, PartNote]]]:
    """Less the rows that say for what a sum is given and not to whom, with those rows as parts of it.

    "186 000 €, répartis comme suit : - installation des exploitations : 96 000 € ; …": names begin with a capital.
    In `contracts` so may the sentences of one article: "soutient : - la collecte, pour 60 000 € ; - l'atelier, pour 36 000 €";
    sums of several years are none.
    """
    tables: dict[tuple[int, int | str, int | None], list[Cluster]] = {}
    for cluster in clusters:
        first = cluster.first
        if first.place > 0:
            tables.setdefault((first.act, first.place, None), []).append(cluster)
        elif first.act in contracts:
            tables.setdefault((first.act, first.section, first.year), []).append(cluster)
    given = [cluster.first for cluster in clusters if cluster.first.standing in {"decided", "proposed"}]
    items = [cluster for rows in tables.values() if _share_out(rows, given) for cluster in rows]
    aside = {id(item) for item in items}
    return [cluster for cluster in clusters if id(cluster) not in aside], [_item_note(item.first) for item in items]


def _share_out(rows: list[Cluster], given: list[Finding]) -> bool:
    """Whether some rows name nobody that another sum is not given to, which is what they come to."""
    total = sum(row.first.cents for row in rows)
    own = rows[0].first
    if own.place <= 0 and len(rows) < _PARTS:
        return False
    return any(
        whole.cents == total
        and (whole.act, whole.place, whole.section) != (own.act, own.place, own.section)
        and all(_is_item(row.first, whole) for row in rows)
        for whole in given
    )


def _is_item(finding: Finding, whole: Finding) -> bool:
    name = finding.beneficiary or ""
    return name[:1].islower() or (finding.place == 0 and name in (whole.beneficiary or ""))


def _item_note(row: Finding) -> tuple[int, PartNote]:
    label = row.beneficiary or ""
    return row.act, PartNote(row.cents, row.quote_start, row.quote_end, label, "breakdown", row.place, None)


def sums_an_act(total: Finding, clusters: list[Cluster]) -> bool:
    """Whether a total is what all rows of another act of the dossier come to: those of the table annexed to the decision."""
    given: dict[int, int] = {}
    for first in (cluster.first for cluster in clusters):
        if first.standing in {"decided", "proposed"}:
            given[first.act] = given.get(first.act, 0) + first.cents
    return total.cents in given.values()


def without_split_wholes(found: list[Finding], *, summed: bool) -> list[Finding]:
    """The findings of one breath without their whole, where it goes to several, else without the parts of it.

    `summed` says that a word for a total stands among them.
    """
    if len(found) < _LEAST:
        return found
    alone = len({finding.beneficiary for finding in found}) == 1
    told = len({finding.standing for finding in found}) > 1  # what was given before and the complement make a new total
    if found[-1].cents == sum(finding.cents for finding in found[:-1]) and (alone or summed) and not told:
        return found[-1:]  # "A and B, that is C in all"
    if found[0].cents != sum(finding.cents for finding in found[1:]):
        return found
    if alone and _are_yearly(found[1:]):
        return found[1:]  # "C over three years: A in 2023, A in 2024 and B in 2025"
    if alone:
        return found[:1]  # "C, that is A paid and B to be paid"
    others = {finding.beneficiary for finding in found[1:]}
    # "500 € au Judo Club, 300 € à la Chorale et 200 € au Foyer": the first is what the others come to by chance
    own = found[0].near and found[0].beneficiary not in others
    return found[1:] if len(others) > 1 and not own else found


def _are_yearly(found: list[Finding]) -> bool:
    """Whether each of some findings is said of a year of its own."""
    return all(finding.year_basis == "stated" for finding in found) and len({each.year for each in found}) == len(found)


def without_sums(clusters: list[Cluster]) -> list[Cluster]:
    """Less the decisions that only sum up what was proposed above them ("valorisées à 47 400 €")."""
    given: dict[tuple[int, str | None, Form], list[Finding]] = {}
    proposed: dict[tuple[int, Form], list[int]] = {}
    for cluster in clusters:
        first = cluster.first
        for said in {finding.act: finding for finding in reversed(cluster.findings)}.values():  # the first in each act
            if said.standing == "decided":
                given.setdefault((said.act, said.beneficiary, said.form), []).append(said)
        if first.standing == "proposed":
            proposed.setdefault((first.act, first.form), []).append(first.cents)
    return [cluster for cluster in clusters if not _sums_up(cluster, given, proposed)]


def _sums_up(
    cluster: Cluster,
    given: dict[tuple[int, str | None, Form], list[Finding]],
    proposed: dict[tuple[int, Form], list[int]],
) -> bool:
    first = cluster.first
    if first.standing != "decided" or first.place or len(cluster.findings) > 1:
        return False
    beside = [other for other in given.get((first.act, first.beneficiary, first.form), []) if other is not first]
    below = sorted((other for other in beside if other.char_start > first.char_start), key=lambda each: each.char_start)
    if _comes_to(first.cents, beside) or _begins_with(first.cents, below):
        return True  # "soit 1 290 000 € sur la durée de la convention"
    summed = proposed.get((first.act, first.form), [])
    return len(summed) > 1 and sum(summed) == first.cents


def _comes_to(cents: int, yearly: list[Finding]) -> bool:
    """Whether the sums of several years make a whole."""
    return sum(each.cents for each in yearly) == cents and len({each.year for each in yearly}) > 1


def _begins_with(cents: int, yearly: list[Finding]) -> bool:
    """Whether the first of some sums, of several years, make a whole, and others follow."""
    total = 0
    for number, each in enumerate(yearly):
        total += each.cents
        if total >= cents:
            return total == cents and number + 1 < len(yearly) and _comes_to(cents, yearly[: number + 1])
    return False
