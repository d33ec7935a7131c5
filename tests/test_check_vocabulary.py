"""What `corpus62 check-vocabulary` finds, and that the shipped words pass."""

from __future__ import annotations

import tomllib

import pytest
from click.testing import CliRunner

from corpus62 import cli
from corpus62.vocabulary.check import check_text, load_checks, told
from corpus62.vocabulary.load import read_data
from corpus62.vocabulary.shapes import SHAPES

CHECKS = load_checks()


def edited(name, old, new):
    """The shipped file with one piece of it replaced."""
    text = read_data(name).decode()
    assert old in text, f"{name} holds no {old!r} any more: change this test"
    return text.replace(old, new, 1)


def defects(name, text):
    return [(one.sort, one.section, one.entry) for one in check_text(name, text.encode(), CHECKS).defects]


@pytest.mark.parametrize("name", SHAPES)
def test_the_shipped_words_pass(name):
    assert [told(one, name, CHECKS) for one in check_text(name, read_data(name), CHECKS).defects] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "defect"),
    [
        pytest.param("cues.toml", '"acompte",', '"acompte"', "syntax", id="a comma is missing"),
        pytest.param("cues.toml", "[neutral]", "[neutrals]", "missing_section", id="a section is gone"),
        pytest.param("cues.toml", "[neutral]", "[neutrals]", "unknown_section", id="a section nobody knows"),
        pytest.param("openings.toml", "agenda =", "agendas =", "missing_section", id="a list is gone"),
        pytest.param("openings.toml", "agenda =", "agendas =", "unknown_section", id="a list nobody knows"),
        pytest.param("cues.toml", "[total]", "[grant]", "section_twice", id="a section twice"),
        pytest.param("cues.toml", '"montants"', "2023", "not_a_text", id="a number"),
        pytest.param("months.toml", '["mai"]', '"mai"', "not_a_list", id="a word where a row is due"),
        pytest.param("cues.toml", '"montants"', '""', "empty", id="empty"),
        pytest.param("cues.toml", '"montants"', '" montants"', "outer_space", id="a space before"),
        pytest.param("cues.toml", '"montants"', '"le  montant"', "inner_space", id="two spaces"),
        pytest.param("cues.toml", '"montants"', '"de\u0301pens"', "loose_accent", id="an accent of its own"),
        pytest.param("cues.toml", '"montants"', '"m"', "one_letter", id="one letter"),
        pytest.param("names.toml", '"amicale"', '"amic."', "ends_with_sign", id="never matches at its end"),
        pytest.param("names.toml", '"pour l\'association"', '"(pour"', "starts_with_sign", id="never at its start"),
        pytest.param("cues.toml", '"montants"', '"MONTANT"', "twice", id="twice but for capitals"),
        pytest.param("cues.toml", '"bourse"', '"seuil"', "excluded", id="a grant and a trap"),
        pytest.param(
            "partners.toml", '["France Travail"]', '["France Travail", "CAF"]', "two_owners", id="two partners"
        ),
        pytest.param("months.toml", '["mai"], ', "", "months", id="eleven months"),
    ],
)
def test_a_defect_is_found(name, old, new, defect):
    assert defect in {sort for sort, _, _ in defects(name, edited(name, old, new))}


def test_every_sort_of_defect_has_its_sentence_and_every_sentence_is_told():
    rows = next(mark for mark in test_a_defect_is_found.pytestmark if mark.name == "parametrize").args[1]
    tried = {row.values[3] for row in rows} | {"encoding", "not_a_section"}
    assert tried == set(CHECKS.messages)


def test_every_list_that_a_check_names_exists():
    known = {name.removesuffix(".toml") for name in SHAPES}
    named = {*CHECKS.signs, *CHECKS.never_one_letter, *CHECKS.ends_with_letter, *CHECKS.starts_with_letter}
    named |= {path for pair in CHECKS.excluding for path in pair} | {*CHECKS.free, *CHECKS.one_owner}
    content = {name: tomllib.loads(read_data(f"{name}.toml").decode()) for name in known}
    missing = []
    for path in named:
        value = content[path.partition(".")[0]]
        for key in path.split(".")[1:]:
            value = value.get(key) if isinstance(value, dict) else None
        if value is None:
            missing.append(path)
    assert missing == []


def test_a_file_of_another_encoding_is_said_to_be_one():
    (defect,) = check_text("cues.toml", "[grant] # é".encode("latin-1"), CHECKS).defects
    assert defect.sort == "encoding"


def test_a_list_where_a_section_is_due():
    assert ("not_a_section", "cues.us", "") in defects(
        "cues.toml", 'us = ["nous"]\n' + edited("cues.toml", "[us]", "[v]")
    )


def run(*words):
    return CliRunner().invoke(cli.main, ["check-vocabulary", *map(str, words)])


def test_the_command_passes_what_is_shipped():
    result = run()
    assert (result.exit_code, result.output.startswith("Tout est en ordre : ")) == (0, True)


def test_the_command_says_where_what_and_what_to_do(tmp_path):
    path = tmp_path / "cues.toml"
    text = edited("cues.toml", '"montants"', '"Montant"')
    path.write_text(text, "utf-8")
    line = text[: text.index('"Montant"')].count("\n") + 1
    result = run(path)
    assert result.exit_code == 1
    assert (
        f"{path}, ligne {line}, section « neutral », entrée « Montant » : ce mot est deux fois dans la liste : "
        "« montant » est le même. Gardez-en un" in result.output
    )
    assert "Défauts : 1." in result.output


def test_a_line_that_cannot_be_read_is_named(tmp_path):
    path = tmp_path / "months.toml"
    path.write_text('# mois\nmonths = [\n  ["janvier],\n]\n', "utf-8")
    result = run(path)
    assert (result.exit_code, "ligne 3 :" in result.output) == (1, True)


@pytest.mark.parametrize("name", ["words.toml", "natures.tsv", "cues.toml"])
def test_a_file_that_is_none_of_ours_or_not_there_is_wrong_usage(tmp_path, name):
    result = run(tmp_path / name)
    assert (result.exit_code, name in result.output) == (2, True)
