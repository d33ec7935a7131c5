"""Budget tables, column by column, with their arithmetic. An envelope is never a funding. Knows one act's tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import cut_line, is_ruled
from corpus62.model import BudgetLine, Check
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from corpus62.extract.cells import Line
    from corpus62.model import Act
    from corpus62.vocabulary.shapes import Columns

_IMPUTATION = re.compile(r"(?P<nature>\d{3,8})\s*(?:/{1,2}|\s-\s|\s)\s*(?P<function>\d{2,6})|(?P<alone>\d{3,8})")
_CURRENCY = re.compile(r"\s*(?:\((?:en\s)?(?:€|euros?)\)|€|\ben euros\b)\s*", re.IGNORECASE)


class BudgetReader:
    """Built once from the headings of budget tables."""

    def __init__(self, columns: Columns) -> None:
        budget = columns.budget
        self._imputation = re.compile(rf"^{alternation(budget['imputation'])}\W*$")
        self._operation = re.compile(rf"^{alternation(budget['operation'])}\b")
        self._label = re.compile(rf"^{alternation(budget['label'])}\b")
        self._amount = re.compile(rf"^{alternation(budget['amounts'])}(?!\w)")
        self._words = {
            name: re.compile(rf"^{alternation(budget[name])}\W*$") for name in ("available", "proposal", "balance")
        }

    def read(self, act: Act, text: str, folded: str) -> list[BudgetLine]:
        """The budget lines of an act: rows under a ruled heading that names an imputation and amounts."""
        lines, heading = [], None
        for section in act.sections:
            if section.kind != "financial_table":
                continue
            position = section.char_start
            for piece in text[section.char_start : section.char_end].split("\n"):
                line = cut_line(text, folded, position, position + len(piece)) if is_ruled(piece) else None
                position += len(piece) + 1
                if line is not None and self._is_heading(line):
                    heading = line
                elif line is not None and heading is not None and (row := self._row(act, heading, line)) is not None:
                    lines.append(row)
        return lines

    def _is_heading(self, line: Line) -> bool:
        texts = [fold_name(cell.text) for cell in line.cells]
        return (
            line.ruled
            and any(self._imputation.match(text) for text in texts)
            and any(self._amount.match(text) for text in texts)
        )

    def _row(self, act: Act, heading: Line, line: Line) -> BudgetLine | None:
        titles = {cell.left: (cell.text, fold_name(cell.text)) for cell in heading.cells}
        found: dict[str, str] = {}
        amounts: dict[str, int] = {}
        for cell in line.cells:
            title, low = titles.get(cell.left, ("", ""))
            if self._imputation.match(low):
                found["imputation"] = cell.text
            elif self._operation.match(low):
                found["operation"] = cell.text
            elif self._label.match(low):
                found["label"] = cell.text
            elif cell.cents is not None and self._amount.match(low):
                amounts[_CURRENCY.sub("", title).strip()] = cell.cents
        if not amounts or "imputation" not in found:
            return None
        codes = _IMPUTATION.search(found["imputation"])
        return BudgetLine(
            act_id=act.act_id,
            source=act.source,
            operation=found.get("operation"),
            nature=(codes["nature"] or codes["alone"]) if codes else None,
            function=codes["function"] if codes else None,
            label=found.get("label"),
            columns=amounts,
            checks=self._arithmetic(amounts),
            char_start=line.start,
            char_end=line.end,
        )

    def _arithmetic(self, amounts: dict[str, int]) -> tuple[Check, ...]:
        """Disponible - proposition = solde, where the three are printed."""
        values = {
            name: next((cents for title, cents in amounts.items() if word.match(fold_name(title))), None)
            for name, word in self._words.items()
        }
        available, proposal, balance = values["available"], values["proposal"], values["balance"]
        if available is None or proposal is None or balance is None:
            return ()
        return (
            Check(name="arithmetic", ok=available - proposal == balance, expected=available - proposal, found=balance),
        )
