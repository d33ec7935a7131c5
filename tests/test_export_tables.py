"""Every table of a run, and the workbook as a spreadsheet sees it."""
# ruff: noqa: S314 - the XML read here was written a moment before

from __future__ import annotations

import json
import re
import time
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import get_args

import polars as pl
import pytest
from fabricate import full_outcome, funding

from corpus62.export.french import FRENCH, in_french
from corpus62.export.scdl import scdl_grants
from corpus62.export.sheets import SHEETS
from corpus62.export.tables import build_tables
from corpus62.export.workbook import write_workbook
from corpus62.model import Document, Outcome
from corpus62.model.act import ActKind
from corpus62.model.funding import BeneficiaryKind, Direction, Form, Status, YearBasis
from corpus62.store.folder import Folder
from corpus62.store.records import build_records, scan
from corpus62.store.shard import ShardWriter, record, refusal_record
from corpus62.vocabulary.reasons import sentence

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCDL = Path(__file__).parents[2] / "shared" / "schemas" / "scdl_subventions_2.1.1.json"
EUROS = '#,##0.00\\ "€"'
HOSTILE = '=HYPERLINK("http://a.fr")'


@pytest.fixture
def folder(tmp_path):
    made = Folder(tmp_path / "out")
    made.claim()
    outcomes = [
        full_outcome(),
        Outcome(source="b.txt", fundings=(funding(source="b.txt", partner=HOSTILE, beneficiary=HOSTILE),)),
        Outcome(source="c.txt", fundings=(funding(source="c.txt", beneficiary_kind="natural_person", year=None),)),
        Outcome(source="d.txt", fundings=(funding(source="d.txt", direction="in"),)),
    ]
    with ShardWriter(made, "b") as shard:
        for outcome in outcomes:
            shard.add(record(Document(source=outcome.source, text="texte"), outcome))
        shard.add(refusal_record("z.bin", "binary", "z.bin: no text"))
    build_records(made, ["b"])
    return made


def sheet(path, name):
    """The cells of one sheet by reference, as (value, number format)."""
    with zipfile.ZipFile(path) as book:
        names = [item.get("name") for item in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        page = ET.fromstring(book.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml"))
        styles = ET.fromstring(book.read("xl/styles.xml"))
        shared = (
            [
                "".join(part.text or "" for part in item.iter(f"{MAIN}t"))
                for item in ET.fromstring(book.read("xl/sharedStrings.xml"))
            ]
            if "xl/sharedStrings.xml" in book.namelist()
            else []
        )
    codes = {item.get("numFmtId"): item.get("formatCode") for item in styles.iter(f"{MAIN}numFmt")}
    formats = [item.get("numFmtId") for item in styles.find(f"{MAIN}cellXfs")]
    cells = {}
    for cell in page.iter(f"{MAIN}c"):
        value = "".join(part.text or "" for part in cell.iter() if part.tag in {f"{MAIN}v", f"{MAIN}t"})
        value = shared[int(value)] if cell.get("t") == "s" else value
        number = formats[int(cell.get("s") or 0)]
        cells[cell.get("r")] = (value, codes.get(number, number))
    return names, page, cells


def column(cells, heading):
    (letters,) = (re.sub(r"\d", "", at) for at, (value, _) in cells.items() if value == heading and at.endswith("1"))
    return [cell for at, cell in cells.items() if re.fullmatch(rf"{letters}(?!1$)\d+", at)]


def test_every_table_is_written(folder):
    build_tables(folder)
    assert {path.name for path in folder.tables.rglob("*.*")} >= {
        "partner_year.csv",
        "partner_year.parquet",
        "contradictions.csv",
        "duplicates.csv",
        "corpus62.xlsx",
        "subventions.csv",
    }
    rows = pl.read_csv(folder.tables / "partner_year.csv")
    assert rows.columns[:5] == ["body", "partner", "direction", "year", "amount"]
    assert "'=HYPERLINK" in rows["partner"][0]
    assert pl.read_parquet(folder.tables / "partner_year.parquet")["partner"][0] == HOSTILE


def test_the_workbook_is_what_a_person_expects(folder):
    build_tables(folder)
    path = folder.tables / "corpus62.xlsx"
    names, page, cells = sheet(path, "Par partenaire et année")
    assert names == [one.name for one in SHEETS] + ["Lisez-moi"]
    assert page.find(f".//{MAIN}pane").get("state") == "frozen"
    assert page.find(f"{MAIN}autoFilter") is not None
    assert ("2023", "1") in column(cells, "Année")  # format 1 is "0": no thousands separator
    assert ("120000", EUROS) in column(cells, "Montant")
    assert (HOSTILE, "@") in column(cells, "Partenaire")  # the format of text
    assert not list(page.iter(f"{MAIN}f"))
    _, page, cells = sheet(path, "Subventions")
    assert ("13002374000439", "@") in column(cells, "SIRET")
    assert column(cells, "Versements")[0][0] == "100000.00"
    assert page.find(f"{MAIN}hyperlinks") is None
    _, _, cells = sheet(path, "Refus")
    assert [value for value, _ in column(cells, "Motif")] == ["binary", "no_beneficiary"]
    assert [value for value, _ in column(cells, "Ce que cela veut dire")] == [
        sentence("document", "binary"),
        sentence("extraction", "no_beneficiary"),
    ]


def test_the_same_tables_give_the_same_workbook(folder):
    build_tables(folder)
    first = (folder.tables / "corpus62.xlsx").read_bytes()
    time.sleep(2.1)  # the clock of zip files ticks every two seconds
    build_tables(folder)
    assert (folder.tables / "corpus62.xlsx").read_bytes() == first


def test_a_sheet_that_is_full_says_so(folder, tmp_path):
    build_tables(folder)
    empty = {one.table: pl.LazyFrame(schema={item.field: pl.String for item in one.columns}) for one in SHEETS}
    evidence = scan(folder, "evidence")
    write_workbook(
        {**empty, "evidence": evidence}, tmp_path / "cut.xlsx", [one._replace(most_rows=3) for one in SHEETS]
    )
    _, _, cells = sheet(tmp_path / "cut.xlsx", "Preuves")
    assert len(column(cells, "Fichier")) == 3
    _, _, cells = sheet(tmp_path / "cut.xlsx", "Lisez-moi")
    notes = [value for value, _ in cells.values() if "Preuves » montre 3 lignes sur 5" in value]
    assert len(notes) == 1
    assert "records/evidence.parquet" in notes[0]


def test_open_data_holds_grants_to_legal_persons_only(folder):
    rows = scdl_grants(scan(folder, "funding")).collect().to_dicts()
    assert [row["nomBeneficiaire"] for row in rows] == [funding().beneficiary, HOSTILE]
    assert rows[0]["idBeneficiaire"] == "13002374000439"
    assert rows[0]["nature"] == "aide en numéraire"
    assert rows[0]["idAttribuant"] is None


@pytest.mark.skipif(not SCDL.exists(), reason="the published schema is not on this machine")
def test_open_data_has_the_columns_of_the_schema(folder):
    fields = [field["name"] for field in json.loads(SCDL.read_text())["fields"]]
    assert scdl_grants(scan(folder, "funding")).collect_schema().names() == fields


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("direction", Direction),
        ("status", Status),
        ("form", Form),
        ("year_basis", YearBasis),
        ("beneficiary_kind", BeneficiaryKind),
        ("kind", ActKind),
    ],
)
def test_every_value_that_a_sheet_shows_has_a_french_word(field, values):
    words = [FRENCH[field][value] for value in get_args(values)]
    assert len(set(words)) == len(words)
    assert set(FRENCH[field]) == set(get_args(values))
    assert pl.select(in_french("adopted", pl.lit(value=True))).item() == "oui"
    assert pl.select(in_french("partner", pl.lit("out"))).item() == "out"
