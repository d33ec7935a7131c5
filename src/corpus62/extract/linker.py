"""The findings of a dossier brought together into fundings, counted once, checked. Knows no rules of reading."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from corpus62.extract.checks import agreement, direction_check, parts_check, words_check
from corpus62.extract.clusters import NOT_GRANTED, Cluster, gather
from corpus62.extract.context import Context, quoted
from corpus62.extract.parts import PartNote
from corpus62.extract.status import final_status, firm, only_debated, only_told_aside
from corpus62.extract.wholes import Shares, grouped, sums_an_act, tie, without_items, without_sums
from corpus62.model import BudgetLine, Check, Evidence, Funding, Part
from corpus62.model.finding import Finding
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.extract.wholes import Parts
    from corpus62.model import Refusal
    from corpus62.model.funding import BeneficiaryKind, Status
    from corpus62.phrases.names import NameReader
    from corpus62.vocabulary.register import Register

_SHARED_BELOW = 400  # characters below a total in which the list of its parts begins
_LONG_PAST = 2  # years: what a session of 2016 says of 2014, it does not award


class Dossier(NamedTuple):
    """All that was read in the acts that carry one decision."""

    contexts: list[Context]
    findings: list[Finding]
    parts: list[tuple[int, PartNote]]  # (act, part)
    totals: dict[tuple[int, int], list[Check]]  # (act, table) -> its printed totals against its rows
    budget_lines: list[BudgetLine]
    sirets: dict[str, str]
    initials: dict[str, str]  # folded initials -> the name they stand for in this document


class Linker:
    """Built once; stateless."""

    def __init__(self, names: NameReader, register: Register, natures: dict[str, str]) -> None:
        self._names = names
        self._register = register
        self._natures = natures

    def link(self, dossier: Dossier, text: str) -> tuple[list[Funding], list[Refusal]]:
        """The fundings of a dossier in the order of their first passage, and the totals that meet nothing."""
        acts = {context.number: context for context in dossier.contexts}
        found = [self._identified(_in_time(finding, acts[finding.act]), dossier) for finding in dossier.findings]
        dossier = dossier._replace(findings=found)
        current = [finding for finding in dossier.findings if finding.standing not in {"total", "recalled"}]
        current = [finding for finding in current if not self._is_part(finding, dossier, current)]
        recalled = gather([finding for finding in dossier.findings if finding.standing == "recalled"], self._names.same)
        clusters = without_sums(gather(current, self._names.same))
        contracts = frozenset(number for number, context in acts.items() if context.is_contract)
        clusters, items = without_items(clusters, contracts)
        dossier.parts.extend(items)
        clusters = [cluster for cluster in clusters if not self._is_new_total(cluster, clusters, recalled)]
        clusters, refusals = self._totals(dossier, clusters, acts, text)
        aside = [cluster for cluster in clusters if only_told_aside(cluster, acts)]
        refusals += [_refused("only_in_annex", cluster.first, acts, text) for cluster in aside]
        debated = [
            cluster
            for cluster in clusters
            if cluster not in aside and only_debated(cluster, clusters, acts, self._names.same)
        ]
        refusals += [_refused("only_in_debate", cluster.first, acts, text) for cluster in debated]
        aside += debated
        clusters = [cluster for cluster in clusters if cluster not in aside]
        shares = tie(dossier.parts, clusters)
        refusals += [_loose(parts, acts, text) for parts in shares.loose]
        firmer = firm(clusters)
        fundings = [
            self._funding(cluster, final_status(cluster, firmer, acts, self._names.same), dossier, shares, text)
            for cluster in clusters
        ]
        fundings += [self._funding(cluster, "recalled", dossier, Shares([], []), text) for cluster in recalled]
        return sorted(fundings, key=lambda funding: (funding.evidence[0].char_start, funding.funding_id)), refusals

    @staticmethod
    def _is_part(finding: Finding, dossier: Dossier, findings: list[Finding]) -> bool:
        """A finding that only says again one line of a breakdown whose whole is found as well."""
        for parts in grouped(dossier.parts):
            alike = any(note.cents == finding.cents for note in parts.notes)
            if len(parts.notes) > 1 and alike and finding.cents != parts.total:
                return any(other.cents == parts.total for other in findings)
        return False

    def _is_new_total(self, cluster: Cluster, clusters: list[Cluster], recalled: list[Cluster]) -> bool:
        """What a complement and the sum given before it come to: "est ainsi portée à 93 000 €"."""
        whole = cluster.first
        if whole.place or whole.standing in NOT_GRANTED:
            return False
        same = partial(self._names.same, whole.beneficiary or "")
        before = {told.first.cents for told in recalled if same(told.first.beneficiary or "")}
        return bool(before) and any(
            whole.cents - other.first.cents in before
            and other.first.standing in {"decided", "proposed"}
            and other is not cluster
            and same(other.first.beneficiary or "")
            for other in clusters
        )

    def _totals(
        self, dossier: Dossier, clusters: list[Cluster], acts: dict[int, Context], text: str
    ) -> tuple[list[Cluster], list[Refusal]]:
        """A total is evidence of the funding it repeats, a check on those it sums, or a funding when it stands alone."""
        refusals = []
        for finding in (finding for finding in dossier.findings if finding.standing == "total"):
            near = [cluster for cluster in clusters if any(other.act == finding.act for other in cluster.findings)]
            twin = next((cluster for cluster in clusters if cluster.first.cents == finding.cents), None)
            if twin is not None:
                twin.findings.append(finding)
            elif (not near or self._goes_to_one(finding, near)) and not sums_an_act(finding, clusters):
                standing = (
                    "decided"
                    if acts[finding.act].decides(acts[finding.act].section_at(finding.quote_start))
                    else "proposed"
                )
                clusters.append(Cluster([replace(finding, standing=standing)]))
            elif near and sum(cluster.first.cents for cluster in near) != finding.cents:
                refusals.append(_refused("total_of_nothing", finding, acts, text))
        return clusters, refusals

    def _goes_to_one(self, total: Finding, near: list[Cluster]) -> bool:
        """Whether a total is all that is given to somebody: "Une subvention d'un montant total de 9 500 € est attribuée à X"."""
        if not total.near or total.as_written is None or total.person:
            return False
        name, end = total.beneficiary or "", total.quote_end
        shared = (other.first.place and end <= other.first.char_start < end + _SHARED_BELOW for other in near)
        return not any(shared) and not any(self._names.same(name, other.first.beneficiary or "") for other in near)

    def _funding(
        self,
        cluster: Cluster,
        status: Status,
        dossier: Dossier,
        shares: Shares,
        text: str,
    ) -> Funding:
        first = cluster.first
        context = next(context for context in dossier.contexts if context.number == first.act)
        decision = next((other.act for other in dossier.contexts if other.act.kind == "deliberation"), context.act)
        beneficiary = self._display(cluster)
        grantor = self._known(first.grantor)
        partner = {"out": beneficiary, "in": grantor, "third_party": beneficiary}[first.direction]
        dated = next((f for f in cluster.findings if f.year_basis == "stated"), first)
        lines = [line for line in dossier.budget_lines if first.cents in line.columns.values()]
        line = lines[0] if lines else None
        own = shares.of(cluster)
        checks = [
            *agreement(cluster),
            *words_check(cluster),
            *(parts_check(parts, first.cents) for parts in own),
            *direction_check(first.direction, line, self._natures),
            *dossier.totals.pop((first.act, first.place), []),  # once a table: on its first row
        ]
        charged = () if status == "recalled" or first.place else self._charged(lines, dossier)
        passages = [
            *((found.quote_start, found.quote_end, found.section, found.rule) for found in cluster.findings),
            *charged,
        ]
        return Funding(
            funding_id=_digest(
                context.act.source, first.grantor, beneficiary, str(first.cents), str(first.char_start), status
            ),
            act_id=context.act.act_id,
            act_key=decision.key,
            source=context.act.source,
            body=context.act.body,
            grantor=grantor,
            beneficiary=beneficiary,
            beneficiary_as_written=first.as_written or beneficiary,
            partner=partner,
            direction=first.direction,
            year=dated.year,
            year_basis=dated.year_basis,
            cents=first.cents,
            currency="EUR",
            tax=next((f.tax for f in cluster.findings if f.tax), None),
            status=status,
            form=first.form,
            beneficiary_kind=self._kind(beneficiary),
            beneficiary_siret=next(
                (number for name, number in dossier.sirets.items() if self._names.same(name, beneficiary)), None
            ),
            purpose=decision.title or first.purpose,
            decision_number=decision.number,
            decision_date=decision.date,
            nature_account=line.nature if line else None,
            function_code=line.function if line else None,
            instalments=_parts("instalment", own),
            breakdown=_parts("breakdown", own),
            checks=tuple(checks),
            evidence=tuple(_evidence(passage, text) for passage in passages),
        )

    def _display(self, cluster: Cluster) -> str:
        """The name shown: the register's, else the fullest of those that the passages use."""
        nearest_first = sorted(cluster.findings, key=lambda finding: not finding.near)
        names = [finding.beneficiary for finding in nearest_first if finding.beneficiary and finding.as_written]
        names = names or [cluster.first.beneficiary or ""]
        for name in names:
            if known := self._register.known(name):
                return known
        return names[0]

    def _identified(self, finding: Finding, dossier: Dossier) -> Finding:
        """The finding with its beneficiary under the name the register, or the document itself, knows it by."""
        name = finding.beneficiary or ""
        known = self._register.known(name) or dossier.initials.get(fold_name(name))
        return replace(finding, beneficiary=known) if known else finding

    def _known(self, name: str | None) -> str | None:
        return (self._register.known(name) or name) if name else None

    def _kind(self, beneficiary: str) -> BeneficiaryKind:
        if beneficiary == self._names.person_label:
            return "natural_person"
        if self._names.is_internal(beneficiary):
            return "internal"
        return "public" if self._names.is_public(beneficiary) else "private"

    @staticmethod
    def _charged(lines: list[BudgetLine], dossier: Dossier) -> Iterator[tuple[int, int, str, str]]:
        """The passages (start, end, section, rule) of the rows of budget tables that charge a sum."""
        contexts = {context.act.act_id: context for context in dossier.contexts}
        for line in lines:
            context = contexts[line.act_id]
            yield line.char_start, line.char_end, context.path(context.section_at(line.char_start)), "budget/line"


def _evidence(passage: tuple[int, int, str, str], text: str) -> Evidence:
    start, end, section, rule = passage
    return Evidence(char_start=start, char_end=end, section=section, rule=rule, quote=quoted(text, start, end))


def _in_time(finding: Finding, context: Context) -> Finding:
    """What is said of a year long past was given then, unless a contract of that time says it."""
    if finding.year_basis != "stated" or finding.year is None or context.year is None or context.is_contract:
        return finding
    told = finding.standing != "total" and finding.year <= context.year - _LONG_PAST
    return replace(finding, standing="recalled") if told else finding


def _parts(kind: str, own: list[Parts]) -> tuple[Part, ...]:
    notes = next((parts.notes for parts in own if parts.kind == kind), [])
    return tuple(Part(cents=note.cents, label=note.label, char_start=note.start, char_end=note.end) for note in notes)


def _refused(reason: str, finding: Finding, acts: dict[int, Context], text: str) -> Refusal:
    return acts[finding.act].refuse(reason, finding.cents, finding.quote_start, finding.quote_end, text)


def _loose(parts: Parts, acts: dict[int, Context], text: str) -> Refusal:
    """Parts without a whole: the sum they make is said by no funding."""
    first, last = parts.notes[0], parts.notes[-1]
    return acts[parts.act].refuse("parts_of_nothing", parts.total, first.start, last.end, text)


def _digest(*parts: str | None) -> str:
    return hashlib.sha256("\0".join(part or "" for part in parts).encode()).hexdigest()[:16]
