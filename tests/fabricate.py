"""Outcomes made by hand, and a reader of a toy language, so that the edges are tested without the extraction.

The toy language: one funding a line, `body;partner;euros;year`, and four words that make trouble.
"""

from __future__ import annotations

import os
import signal

from corpus62.model import Act, BudgetLine, Check, Citation, Evidence, Funding, Outcome, Part, Refusal, Section, Vote
from corpus62.run.worker import Done, Task, work

BODY = "Département du Pas-de-Calais"
CMA = "Chambre de Métiers et de l'Artisanat de région Hauts-de-France"


def funding(**given) -> Funding:
    known = {
        "funding_id": "f1",
        "act_id": "a1",
        "act_key": "",
        "source": "a.txt",
        "body": BODY,
        "grantor": BODY,
        "beneficiary": CMA,
        "beneficiary_as_written": "la CMA",
        "partner": CMA,
        "direction": "out",
        "year": 2023,
        "year_basis": "stated",
        "cents": 12_000_000,
        "currency": "EUR",
        "tax": None,
        "status": "awarded",
        "form": "cash",
        "beneficiary_kind": "public",
        "beneficiary_siret": "13002374000439",
        "purpose": "Participation 2023",
        "decision_number": "2023-479",
        "decision_date": "2023-11-20",
        "nature_account": "6568",
        "function_code": "9361",
        "instalments": (),
        "breakdown": (),
        "checks": (),
        "evidence": (evidence(),),
    }
    return Funding(**(known | given))


def evidence(**given) -> Evidence:
    known = {"char_start": 0, "char_end": 20, "section": "deliberation/article 1", "rule": "verb", "quote": "A à B"}
    return Evidence(**(known | given))


def act(**given) -> Act:
    known = {
        "act_id": "a1",
        "key": "k1",
        "source": "a.txt",
        "dossier": 1,
        "kind": "deliberation",
        "number": "2023-479",
        "date": "2023-11-20",
        "body": BODY,
        "title": "Participation 2023",
        "parties": (BODY, CMA),
        "local_names": (),
        "amends": None,
        "articles": ("1", "2", "unique", "2"),
        "vote": Vote(votes_for=44, votes_against=0, votes_abstain=None, unanimous=True),
        "adopted": True,
        "transmitted_on": "2023-12-06",
        "published_on": None,
        "char_start": 0,
        "char_end": 100,
        "sections": (Section(kind="article", label="1", char_start=0, char_end=100),),
    }
    return Act(**(known | given))


def full_outcome(source: str = "a.txt") -> Outcome:
    """One record of every kind, with every optional part filled."""
    failed = Check(name="instalments", ok=False, expected=12_000_000, found=11_000_000, note="parts do not add up")
    return Outcome(
        source=source,
        acts=(act(source=source),),
        fundings=(
            funding(
                source=source,
                act_key="k1",
                instalments=(Part(cents=10_000_000, label=None, char_start=1, char_end=2),),
                breakdown=(Part(cents=2_000_000, label="Action 1", char_start=3, char_end=4),),
                checks=(failed, Check(name="words", ok=True)),
                evidence=(evidence(quote="tél. 03 21 21 62 62"), evidence(char_start=50, char_end=60)),
            ),
        ),
        budget_lines=(
            BudgetLine(
                act_id="a1",
                source=source,
                operation="C01-620A06",
                nature="6568",
                function="9361",
                label="PARTENARIAT - ARTISANAT",
                columns={"CP": 14_000_000, "Dépense": 12_000_000},
                checks=(Check(name="arithmetic", ok=False, expected=1, found=2),),
                char_start=70,
                char_end=80,
            ),
        ),
        citations=(
            Citation(
                act_id="a1",
                source=source,
                number="2021-407",
                body=None,
                date="2021-09-27",
                title=None,
                char_start=5,
                char_end=9,
            ),
        ),
        refusals=(
            Refusal(
                act_id="a1",
                source=source,
                reason="no_beneficiary",
                detail="no name near 40 000 €",
                cents=4_000_000,
                char_start=81,
                char_end=90,
                quote="écrire à maire@ville.fr",
            ),
        ),
    )


def read_toy(document, tools) -> Outcome:
    """What the toy language says."""
    if "EXPLODE" in document.text:
        raise ZeroDivisionError("a rule divided by zero")
    if "KILL" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    lines = [line.split(";") for line in document.text.splitlines() if line.count(";") == 3]
    fundings = tuple(
        funding(
            funding_id=f"{document.source}-{number}",
            source=document.source,
            body=body,
            partner=partner,
            beneficiary=partner,
            cents=int(euros) * 100,
            year=int(year) if year else None,
        )
        for number, (body, partner, euros, year) in enumerate(lines)
    )
    return Outcome(source=document.source, fundings=fundings)


def work_toy(task: Task) -> Done:
    """The task of a worker with the toy reader; importable, so that other processes find it."""
    return work(task, read_toy)


def work_killed_once(task: Task) -> Done:
    """As work_toy, but the first process that takes up a task dies: the death is the machine's, not a document's."""
    try:
        os.close(os.open(f"{task.root}/work/already-killed", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return work_toy(task)
    return work(task, _die)


def _die(document, tools):
    os.kill(os.getpid(), signal.SIGKILL)
