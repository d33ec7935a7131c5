"""A made corpus is reproducible, its answer is true to its texts, and it is written as it is made."""

from __future__ import annotations

import itertools
import tracemalloc
from collections import Counter

import msgspec
import pytest
from click.testing import CliRunner

from corpus62 import cli
from corpus62.errors import UsageError
from corpus62.generate import Order, corpus, generate
from corpus62.generate.amounts import Style, in_letters, sum_in_letters
from corpus62.generate.documents import SPARSITY, made_document
from corpus62.generate.draft import wrapped
from corpus62.generate.items import partners
from corpus62.gold import load_answers

ACTS = 150


@pytest.fixture(scope="module")
def documents():
    return [made_document(3, number) for number in range(ACTS)]


def files_of(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def rows(path):
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]


def test_same_arguments_give_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        generate(Order(acts=30, seed=5, out=str(tmp_path / name)))
    generate(Order(acts=30, seed=6, out=str(tmp_path / "other")))
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
    assert files_of(tmp_path / "a") != files_of(tmp_path / "other")


def test_a_document_does_not_depend_on_the_size_of_the_corpus(tmp_path):
    generate(Order(acts=5, seed=5, out=str(tmp_path / "few")))
    generate(Order(acts=12, seed=5, out=str(tmp_path / "many")))
    few, many = files_of(tmp_path / "few"), files_of(tmp_path / "many")
    gold = few.pop("gold.jsonl")
    assert many["gold.jsonl"].startswith(gold)
    assert few.items() <= many.items()


def test_quotes_stand_in_the_text(documents):
    for made in documents:
        for funding in made.answer["funding"]:
            assert funding["quote"]
            assert funding["quote"] in made.text


def test_no_mark_of_the_generator_is_left(documents):
    for made in documents:
        assert not set(made.text) & set("\x01\x02\x03\x04\x05{}")


def test_no_two_documents_are_equal(documents):
    assert len({made.text for made in documents}) == ACTS


def test_all_styles_statuses_and_directions_occur(documents):
    assert {made.answer["why"] for made in documents} == {"dossier", "layout", "single", "minutes", "bundle", "pure"}
    fundings = [funding for made in documents for funding in made.answer["funding"]]
    assert {funding["status"] for funding in fundings} == {"awarded", "recalled", "requested", "rejected"}
    assert {funding["direction"] for funding in fundings} == {"out", "in"}
    assert {funding["form"] for funding in fundings} == {"cash", "membership", "in_kind"}


def test_pure_acts_award_nothing(documents):
    pure = [made for made in documents if made.answer["why"] == "pure"]
    assert pure
    assert not any(made.answer["funding"] for made in pure)


def test_amounts_are_as_dense_as_in_real_acts(documents):
    sums = sum(len(made.answer["funding"]) + len(made.answer["traps"]) for made in documents)
    assert 400 < sum(len(made.text) for made in documents) / sums < 2500


def test_a_layout_table_holds_three_to_sixty_grants():
    made = (made_document(4, number) for number in range(400))
    counts = [len(one.answer["funding"]) for one in made if one.answer["why"] == "layout"]
    assert min(counts) >= 3
    assert max(counts) > 30


def test_sparse_holds_one_act_in_each_hundred_documents():
    made = [made_document(2, number, sparse=True) for number in range(3 * SPARSITY)]
    for block in itertools.batched(made, SPARSITY) if hasattr(itertools, "batched") else _blocks(made):
        assert sum(one.answer["body"] is not None for one in block) == 1
    pages = [one for one in made if one.answer["body"] is None]
    assert all(2_000 <= len(one.text) <= 22_000 for one in pages)
    assert sum("€" in one.text or "euro" in one.text for one in pages) > 0.9 * len(pages)
    assert len({one.text for one in made}) == len(made)


def _blocks(made):
    return [made[start : start + SPARSITY] for start in range(0, len(made), SPARSITY)]


def test_jsonl_rows_are_named_in_the_answer(tmp_path):
    written = generate(Order(acts=7, seed=1, out=str(tmp_path), jsonl=True, documents_per_file=3))
    texts = {
        f"{path.name}#{row['id']}": row["text"] for path in sorted(tmp_path.glob("part-*.jsonl")) for row in rows(path)
    }
    answers = rows(tmp_path / "gold.jsonl")
    assert [answer["file"] for answer in answers] == list(texts)
    assert Counter(name.partition("#")[0] for name in texts) == {
        "part-000000.jsonl": 3,
        "part-000001.jsonl": 3,
        "part-000002.jsonl": 1,
    }
    assert written.documents == 7
    assert written.characters == sum(map(len, texts.values()))


def test_the_answer_is_gold_of_the_evaluation(tmp_path):
    written = generate(Order(acts=20, seed=1, out=str(tmp_path)))
    answers = load_answers([str(tmp_path / "gold.jsonl")])
    assert len(answers) == 20
    assert sum(len(answer.of_status("awarded")) for answer in answers) == written.awarded


def test_memory_does_not_grow_with_the_corpus(tmp_path):
    generate(Order(acts=10, seed=1, out=str(tmp_path / "warm")))

    def peak(acts):
        tracemalloc.start()
        generate(Order(acts=acts, seed=1, out=str(tmp_path / str(acts)), jsonl=True))
        _, top = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return top

    # The one longest document sets the peak; 200 acts are over a megabyte of text.
    assert peak(200) < peak(40) + 600_000


def test_register_names_are_all_different(tmp_path):
    corpus.write_register(tmp_path / "register.tsv", 20_000)
    names = [line.split("\t")[0] for line in (tmp_path / "register.tsv").read_text("utf-8").splitlines()]
    assert len(set(names)) == 20_000
    spread = [partners().row(number)[0] for number in range(0, 1_000_000, 97)]
    assert len(set(spread)) == len(spread)


def test_a_folder_with_something_in_it_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UsageError, match="not an empty folder"):
        generate(Order(acts=1, seed=1, out=str(tmp_path)))


def test_command(tmp_path):
    out = tmp_path / "made"
    result = CliRunner().invoke(
        cli.main, ["generate", "--acts", "3", "--seed", "9", "--out", str(out), "--partners", "5"]
    )
    assert result.exit_code == 0, result.output
    assert sorted(files_of(out)) == [
        "d00000000.txt",
        "d00000001.txt",
        "d00000002.txt",
        "gold.jsonl",
        "register.tsv",
    ]
    assert CliRunner().invoke(cli.main, ["generate", "--out", str(tmp_path / "none")]).exit_code == 2


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zéro"),
        (21, "vingt et un"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (91, "quatre-vingt-onze"),
        (200, "deux cents"),
        (1000, "mille"),
        (64_000, "soixante-quatre mille"),
        (80_000, "quatre-vingt mille"),
        (2_300_001, "deux millions trois cent mille un"),
    ],
)
def test_numbers_in_letters(number, words):
    assert in_letters(number) == words


def test_sums_in_letters_and_figures():
    assert sum_in_letters(2_000_000) == "deux millions d'euros"
    assert Style(".", ",", always_cents=False, unit=" €").written(123_456) == "1.234,56 €"
    assert Style(" ", ",", always_cents=False, unit=" €").written(100_000) == "1 000 €"


def test_wrapping_loses_no_words():
    text = "un deux trois quatre\ncinq " * 9
    assert wrapped(text, 12).split() == text.split()
    assert max(map(len, wrapped(text, 12).split("\n"))) <= 12
