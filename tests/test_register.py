"""A register of partners: names drift, the identity chosen is the register's, the name as written is kept."""

from __future__ import annotations

import acts
import pytest

from corpus62.errors import UsageError
from corpus62.model import Document
from corpus62.pipeline import build_tools, read_document


@pytest.fixture(scope="module")
def registered(tmp_path_factory):
    path = tmp_path_factory.mktemp("register") / "partners.tsv"
    path.write_text("Union Sportive Yvrande-Poncey\tUSYP\tU.S. Yvrande\nAtelier-Musée des Brosses\tAMB\n", "utf-8")
    return build_tools(str(path))


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("USYP", "Union Sportive Yvrande-Poncey"),
        ("UNION SPORTIVE YVRANDE PONCEY", "Union Sportive Yvrande-Poncey"),
        ("AMB", "Atelier-Musée des Brosses"),
        ("Foyer rural", "Foyer rural"),
    ],
)
def test_a_known_partner_has_one_name(registered, written, known):
    text = acts.deliberation(f"D'attribuer à l'association {written} une subvention de 500 €.")
    (funding,) = read_document(Document(source="a.txt", text=text), registered).fundings
    assert (funding.beneficiary, funding.partner) == (known, known)
    assert written in funding.beneficiary_as_written


def test_the_register_is_part_of_the_digest(tools, registered):
    assert tools.digest != registered.digest
    assert build_tools().digest == tools.digest


@pytest.mark.parametrize(
    ("content", "message"), [(None, "no such register"), ("Société d'été\n".encode("cp1252"), "not UTF-8")]
)
def test_a_register_that_cannot_be_read_says_why(tmp_path, content, message):
    path = tmp_path / "partners.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=message):
        build_tools(str(path))
