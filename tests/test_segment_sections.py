"""Sections: of the right kind, and tiling each act exactly, whatever the text."""

from __future__ import annotations

import itertools

import acts
from hypothesis import HealthCheck, example, given, settings
from strategies import TEXTS


def sections(act):
    return [(section.kind, section.label) for section in act.sections]


def test_sections_of_a_dossier(read):
    deliberation, convention, report = read(acts.DOSSIER).acts
    kinds = dict.fromkeys(kind for kind, _ in sections(deliberation))
    assert list(kinds) == ["header", "visas", "decision", "article", "financial_table", "vote"]
    assert [label for kind, label in sections(deliberation) if kind == "article"] == ["1", "2"]
    assert sections(convention)[-3:] == [("article", "1"), ("article", "2"), ("signature", None)]
    assert sections(report) == [("header", None), ("heading", "1"), ("heading", "2")]


def test_the_only_article(read):
    text = acts.deliberation("Article unique : D'attribuer une aide de 100 € au Club de judo.")
    assert read(text).acts[0].articles == ("unique",)


def test_articles_are_kept_in_order_with_their_repeats(read):
    head = "CONVENTION\n\nEntre :\nLa Ville de Lurcy\nEt :\nLe Club\n\n"
    text = head + "Article 1er : A\n\nArticle 2 : B\n\nArticle 2 : C\n"
    assert read(text).acts[0].articles == ("1", "2", "2")


def test_a_decision_begins_where_it_is_decided(read):
    text = acts.deliberation("D'attribuer une aide de 100 € au Club de judo.", before="Le club demande 300 €.")
    (act,) = read(text).acts
    (decision,) = [section for section in act.sections if section.kind == "decision"]
    assert "attribuer" in text[decision.char_start : decision.char_end]
    assert "demande 300" not in text[decision.char_start : decision.char_end]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
@example("")
@example("\n")
@example(acts.MINUTES + acts.DOSSIER)
def test_acts_stand_in_order_and_their_sections_tile_them(read, text):
    found = read(text).acts
    for act in found:
        assert 0 <= act.char_start <= act.char_end <= len(text)
        assert act.sections[0].char_start == act.char_start
        assert act.sections[-1].char_end == act.char_end
        assert all(one.char_end == other.char_start for one, other in itertools.pairwise(act.sections))
        assert all(section.char_start <= section.char_end for section in act.sections)
    assert all(one.char_end <= other.char_start for one, other in itertools.pairwise(found))
