"""What the members of a syndicate pay it, by the headings of the table; a title above them is none of its headings."""

import pytest
from telling import told

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

SYNDICATE = "SYNDICAT INTERCOMMUNAL SCOLAIRE DE LA HAUTE-VÈZE\nComité syndical du 15 mars 2018\n\n{}\n"
TWO_YEARS = (
    "Commune          Enfants   Participation 2017   Participation 2018\n"
    "Vèze                60          87 000               90 000\n"
    "Lurcy               40          60 000               60 500\n"
    "TOTAL              100         147 000              150 500\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "Participations des communes 2018\n",
        "Participations des communes 2018\nLe montant à répartir est de 150 500 €, soit 1 505 € par enfant.\n",
        "Le comité fixe les participations 2018 ainsi :\n",
    ],
)
def test_the_members_pay_and_the_children_are_no_sums(above: str, tools: Tools) -> None:
    outcome = read_document(Document(source="cs.txt", text=SYNDICATE.format(above + TWO_YEARS)), tools)
    rows = {(f.status, f.direction, f.cents // 100, f.grantor, f.year) for f in outcome.fundings}
    assert rows == {
        ("awarded", "in", 90000, "Vèze", 2018),
        ("awarded", "in", 60500, "Lurcy", 2018),
        ("recalled", "in", 87000, "Vèze", 2017),
        ("recalled", "in", 60000, "Lurcy", 2017),
    }


def test_what_a_syndicate_gives_is_still_given(tools: Tools) -> None:
    table = "Le comité attribue les subventions suivantes :\nCommune          Subvention 2018\nVèze                90 000 €\n"
    outcome = read_document(Document(source="cs.txt", text=SYNDICATE.format(table)), tools)
    assert told(outcome, "direction") == [("awarded", 90000, ["veze"], "out")]


def test_of_two_aids_in_an_item_each_is_its_own_givers(tools: Tools) -> None:
    text = (
        "COMMUNAUTÉ DE COMMUNES DU VAL D'ORLE\nConseil communautaire du 12 octobre 2020\n\n9. OPAH\n"
        "Le conseil attribue les aides suivantes :\n"
        "- Mme D. (Vèze) : travaux 18 450 € HT, aide Anah 8 200 €, aide CC 900 €\n"
    )
    outcome = read_document(Document(source="cc.txt", text=text), tools)
    assert [(f.cents, f.beneficiary) for f in outcome.fundings if f.status == "awarded"] == [(90000, "Particulier")]
