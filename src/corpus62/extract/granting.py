"""Whether a table lists grants, and is no budget, tariff, contract or financing plan. Knows one table in its act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.context import Context
from corpus62.model.funding import YearBasis
from corpus62.phrases.amounts import find_amounts
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation, at_word

if TYPE_CHECKING:
    from corpus62.extract.columns import Column, ColumnReader
    from corpus62.extract.cues import CueReader
    from corpus62.extract.layout import Block
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.rows import Row
    from corpus62.model.finding import Standing
    from corpus62.phrases.names import NameReader
    from corpus62.vocabulary.shapes import Columns

_NO_GRANTS = frozenset({"ignored", "code", "requested", "label"})  # a table of these columns only awards nothing
# What becomes of some rows, by the words above them.
_REFUSALS: dict[str, Standing] = {"reject": "rejected", "put_off": "put_off", "reminder": "recalled"}
_BRIEF = 75  # characters of a line that says what a list below it holds
_COSTS = frozenset({"trap", "weak_trap"})
_AT_HEAD = 16  # characters: "Les principaux "
_DAY = re.compile(r"(?:[A-Za-z]{0,3}-?\d{2,4}[-/]\d{1,4}\s)?\d{1,2}[/.]\d{1,2}[/.]\d{2}(?:\d\d)?")
_THEMES = 2  # headings of themes between a line that leads a list and its first row
_LONGEST_THEME = 60  # characters
_NO_THEME = re.compile(r"\d|[.;,]\s*$")
_LABEL = 2  # words, the colon among them: a line with more may be the end of a wrapped sentence
_SENTENCE = re.compile(r"[.\n]\s")
_POINTING_REACH = 120  # characters before the words that point at a table


class Scene(NamedTuple):
    """A table in its act: what every row of it is read with."""

    place: int
    text: str
    context: Context
    lead: str  # the last lines above it, folded
    below: str  # the first words below it, folded
    membership: bool  # they speak of memberships only
    footnote: frozenset[str]  # the marks that make a row a recall
    year: tuple[int, YearBasis] | None  # of its sums, by the lines above it or the title of the act
    paid_by_rows: bool  # they are those who give to the body
    sums: bool = False  # figures without a sign are sums: its rows make its total, or a line opens a list of grants


class TableJudge:
    """Built once from the vocabulary."""

    def __init__(
        self, words: Columns, columns: ColumnReader, cues: CueReader, names: NameReader, payers: PayerReader
    ) -> None:
        self._columns = columns
        self._cues = cues
        self._names = names
        self._payers = payers
        self._members = re.compile(rf"{at_word(words.members.words)}(?!\w)")
        self._paying = re.compile(rf"{alternation(words.payers.words)}\W*")
        self._due = re.compile(rf"{alternation(words.dues.words)}(?!\w)")
        self._left = re.compile(rf"{alternation(words.budget['available'])}(?!\w)")
        self._taken_up = re.compile(rf"{at_word(words.taken_up.words)}(?!\w)")
        self._pointing = re.compile(rf"{at_word(words.pointing.words)}(?!\w)")

    def is_paid_by_rows(self, lead: str, header: str, context: Context) -> bool:
        """Whether the rows below are those who pay the body: "Participations des membres" in an act of a syndicate.

        Its columns may say it too: "Commune | Participation 2018".
        """
        if not self._names.is_joint(context.act.body):
            return False
        said = (_last_line(lead), fold_name(context.act.title or ""), header)
        if any(self._members.search(passage) for passage in said):
            return True
        headings = header.split(" | ")
        return any(map(self._paying.fullmatch, headings)) and any(map(self._due.match, headings))

    def is_no_list(self, header: str, columns: list[Column]) -> bool:
        """Whether the headings make a table a budget, a tariff or the like, or leave no column that could be voted."""
        if self._columns.heads_budget(header):
            return True
        voted = any(self._columns.role(column.heading) == "awarded" for column in columns)  # and not only "Part Ville"
        if self._columns.never_awards(header) and not voted and not self._columns.names_partners(header):
            return True
        return all(column.role in _NO_GRANTS for column in columns)

    def awards(self, header: str, columns: list[Column], rows: list[Row], scene: Scene) -> bool:
        """Whether the headings of a table, or the words above it, say that it lists grants.

        Right above it where it has no headings and its rows are no partners by their names.
        """
        telling = any(char.isalpha() for char in header) or self._are_partners(rows)
        above = (scene.lead,) if telling else (_last_line(scene.lead), *self._leading(scene.lead))
        passages = (header, *above, fold_name(scene.context.act.title or ""))
        roles = {column.role for column in columns}
        if "requested" in roles and roles & {"awarded", "proposed"}:
            return True
        if self._leads_elsewhere(header, scene):
            return False
        last = _last_line(scene.lead)
        led = self._cues.is_list_of_grants(last)
        if led and self._cues.gives(last):
            return True  # "décide d'attribuer :"
        if self._sells(scene.context.act.title or "", header):
            return False
        if led or ("awarded" in roles and self._columns.names_partners(header)):
            return True
        told = any(
            hit.classes & {"grant", "membership", "in_kind"} for passage in passages for hit in self._cues.find(passage)
        )
        return told or self._taken_up_below(scene) or self._pointed_at(scene)

    def _leading(self, lead: str) -> list[str]:
        """The last sentence of a lead and its heading; the one before it where it goes on with its sum: "Elle se répartit :"."""
        sentences = _SENTENCE.split(lead.rstrip())
        goes_on = any("same_grant" in hit.classes for hit in self._cues.find(sentences[-1]))
        headings = [line for line in lead.rstrip().split("\n")[-2:-1] if 0 < len(line.strip()) < _BRIEF]
        return [*headings, *(sentences[-2:] if goes_on else sentences[-1:])]

    def proposes(self, rows: list[Row], scene: Scene) -> bool:
        """Whether a committee proposes what stands below, to partners: "Mme X propose au nom de la commission culture :"."""
        sentence = _last_sentence(scene.lead)
        names = {name for hit in self._cues.find(sentence) for name in hit.classes}
        led = sentence.endswith(":") and {"propose", "committee"} <= names
        return led and 2 * self._count_partners(rows) >= len(rows)

    def _are_partners(self, rows: list[Row]) -> bool:
        """Whether most rows say by their names what kind of partner they are."""
        return 2 * self._count_partners(rows) > len(rows)

    def _count_partners(self, rows: list[Row]) -> int:
        return sum(self._names.says_kind(row.label) for row in rows)

    def _leads_elsewhere(self, header: str, scene: Scene) -> bool:
        """Whether the words right above a table lead to a plan, quotes, payments, demands or the parts of one sum."""
        last, nearest = _last_line(scene.lead), _last_sentence(scene.lead)
        if not nearest.endswith(":"):
            return False
        if any("plan" in hit.classes for hit in self._cues.find(min(last, nearest, key=len))):
            return True  # "le plan de financement serait le suivant :"
        if scene.context.is_contract and self._shares(last):
            return True  # "la subvention se décompose ainsi :"
        if self._breaks_down(nearest):
            return True  # "une subvention de 58 000 € qui se décompose ainsi :"
        if any(char.isalpha() for char in header):  # and not only years: "les tarifs suivants :" above 2020 and 2021
            return False
        brief = last if len(last.split()) <= _LABEL else nearest
        if self._opens_with_costs(brief) or (len(brief) < _BRIEF and self._cues.led(brief) == "trap"):
            return True  # "La chaudière est hors d'usage. 3 devis :", "Tarifs :"
        return self._cues.only_asks(nearest)  # "approuve le projet et sollicite :"

    def _opens_with_costs(self, sentence: str) -> bool:
        """Whether a line begins by naming costs, and gives nothing: "Tarifs du séjour (participation des familles) :"."""
        hits = self._cues.find(sentence)
        costs = hits[0].start < _AT_HEAD and bool(hits[0].classes & _COSTS) if hits else False
        return costs and not any("give" in hit.classes for hit in hits)

    def lists_sums(self, scene: Scene) -> bool:
        """Whether the line above a table opens a list of grants in so many words."""
        return self._cues.lists_sums(_last_line(scene.lead))

    def _breaks_down(self, sentence: str) -> bool:
        """Whether a sentence tells one sum and that lines below it say what it is for."""
        one = any("same_grant" in hit.classes for hit in self._cues.find(sentence))
        return one and next(find_amounts(sentence), None) is not None

    def _shares(self, lead: str) -> bool:
        return any(hit.classes & {"same_grant", "instalment"} for hit in self._cues.find(lead))

    def _taken_up_below(self, scene: Scene) -> bool:
        """Whether the sentence below a table says what it lists, and asks nobody for it: "Le conseil adopte ces subventions"."""
        sentence = _SENTENCE.split(scene.below, maxsplit=1)[0]
        asks = any("request" in hit.classes for hit in self._cues.find(sentence))
        return self._taken_up.search(sentence) is not None and not asks

    def _pointed_at(self, scene: Scene) -> bool:
        """Whether the act, or that which it is annexed to, gives what its table says: "les subventions figurant au tableau"."""
        folded = scene.context.folded
        for start, end in scene.context.deciding:
            for match in self._pointing.finditer(folded, start, end):
                said = self._cues.find(folded[max(start, match.start() - _POINTING_REACH) : match.start()])
                if any("grant" in hit.classes for hit in said) and any("give" in hit.classes for hit in said):
                    return True
        return False

    def _sells(self, title: str, header: str) -> bool:
        """Whether the title of an act speaks of tariffs, contracts or the like, and neither it nor the headings of grants."""
        titled, headed = (
            {name for hit in self._cues.find(fold_name(text)) for name in hit.classes} for text in (title, header)
        )
        return "trap" in titled and not (titled | headed) & {"grant", "membership", "in_kind"}

    def of_register(self, rows: list[Row], header: str) -> list[Row] | None:
        """Of dated decisions of every kind those that give, by whom each gives to; None where the rows are no such decisions.

        "2023-067  06/07/23  Pass commerce - aide à la SARL Boulangerie   7 500 €".
        """
        dated = sum(any(_DAY.fullmatch(text) for text in row.others) for row in rows)
        if 2 * dated <= len(rows) or self._columns.names_partners(header):
            return None
        named = ((row, self._granted_to(row.label)) for row in rows)
        return [row._replace(label=name, others=()) for row, name in named if name]

    def is_of_accounts(self, scene: Scene) -> bool:
        """Whether the title of an act speaks of accounts, contracts or the like."""
        title = fold_name(scene.context.act.title or "")
        return self._columns.never_awards(title) or any("trap" in hit.classes for hit in self._cues.find(title))

    def told_by_rows(self, rows: list[Row]) -> list[Row]:
        """The rows by whom each gives to, where every one opens with a grant: "Subvention à la coopérative : 420 €"; else none."""
        named = [
            (row, self._granted_to(row.label)) for row in rows if self._cues.opens_with_grant(fold_name(row.label))
        ]
        told = [row._replace(label=name, others=()) for row, name in named if name]
        return told if len(told) == len(rows) else []

    def _granted_to(self, label: str) -> str | None:
        """Whom a label gives its sum, where it tells a grant and asks for none: "OPAH - aide à la SARL Boulangerie"."""
        low = fold_name(label)
        hits = self._cues.find(low)
        grants = [hit for hit in hits if hit.classes & {"grant", "membership"}]
        if not grants or any(hit.classes & {"request", "reject"} for hit in hits if hit.start < grants[0].end):
            return None
        to = self._names.to.search(low, grants[0].end)
        if to is None:
            return None
        name = self._names.at(label, low, to.end(), len(label)) or self._names.from_kind(label, low, to, len(label))
        if name is None:
            return None
        return self._names.person_label if name.person else name.text

    def turned_down(self, block: Block, scene: Scene) -> dict[int, Standing]:
        """What a line above some rows says of them, by their starts: "Demandes rejetées :", "Dossiers ajournés :".

        The title of an annex says it of all its rows, and so does a heading: "Annexe 2 : prorogations de délai", "Montant annulé".
        """
        found: dict[int, Standing] = {}
        last, act = _last_sentence(scene.lead), scene.context.act
        titled = self._refusal(fold_name(act.title or "")) if act.kind == "annex" else None
        said = titled or ("recalled" if self._columns.cancels(self._columns.titles(block)) else None)
        said = self._refusal(last) if last.endswith(":") else said
        for number, line in enumerate(block.lines):
            if number in block.rows:
                found |= {line.start: said} if said else {}
            elif len(line.cells) == 1 and line.cells[0].text.endswith(":"):
                said = self._refusal(fold_name(line.cells[0].text))
        return found

    def _refusal(self, folded: str) -> Standing | None:
        names = {name for hit in self._cues.find(folded) for name in hit.classes}
        return next((said for name, said in _REFUSALS.items() if name in names), None)

    def is_plan(self, rows: list[Row], context: Context) -> bool:
        """A financing plan: its rows are funders, the body among them."""
        names = [name for row in rows if (name := self._names.label(row.label))]
        givers = [giver for name in names if (giver := self._whose(name))]  # "Participation du SEHP", "… de la commune"
        givers = givers if len(givers) > 1 else []
        own = any(self._names.is_body(name, context.act.body) for name in (*names, *givers))
        said = [fold_name(row.label.strip(" -•*")) for row in rows]
        rest = any("plan" in hit.classes for label in said for hit in self._cues.find(label))  # "Autofinancement"
        funders = sum(self._payers.is_funder(label) for label in said)
        return (own and len(names) > 1) or funders > 1 or (rest and funders > 0)

    def is_account(self, rows: list[Row]) -> bool:
        """Whether the rows tell what is left of a credit: "Engagé : 171 350 €   Disponible : 39 450 €"."""
        left = any(self._left.match(fold_name(row.label)) for row in rows)
        return left and not any(self._names.says_kind(row.label) for row in rows)

    def _whose(self, label: str) -> str | None:
        """Whose grant a row says it is: the commune's of "Fonds de concours de la commune"."""
        low = fold_name(label)
        said = next(iter(self._cues.find(low)), None)
        if said is None or said.start or "grant" not in said.classes:
            return None
        whose = self._names.of.match(low, said.end)
        return label[whose.end() :] if whose else None


def _last_line(lead: str) -> str:
    """The last line above a list, or the one with a colon above the heading of its first theme: "accorde :", "• Culture"."""
    lines = lead.rstrip().rsplit("\n", _THEMES + 1)
    for number in range(len(lines) - 1, max(-1, len(lines) - 2 - _THEMES), -1):
        if lines[number].rstrip().endswith(":"):
            return lines[number]
        if len(lines[number].strip()) > _LONGEST_THEME or _NO_THEME.search(lines[number]):
            break
    return lines[-1]


def _last_sentence(lead: str) -> str:
    return _SENTENCE.split(lead.rstrip())[-1]
