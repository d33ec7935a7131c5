"""Numbers of acts as authorities print them, read off the head of an act and off the items of minutes."""

from __future__ import annotations

import pytest

HEADS = [
    # the line of a head that tells the number, and the number
    ("DÉLIBÉRATION N° 2021-41", "2021-41"),
    ("Délibération n° 2014 / 171", "2014/171"),
    ("N° DBC 2021-095", "DBC 2021-095"),
    ("n° V2024-31", "V2024-31"),
    ("Délibération n° 24.CP.0417", "24.CP.0417"),
    ("Rapport n° 21-09-37", "21-09-37"),
    ("Rapport et délibération n° 21-06-19", "21-06-19"),
    ("N° 27-2015", "27-2015"),
    ("Délibération CA/2022-27", "CA/2022-27"),
    ("Délibération CP 23-11-418", "CP 23-11-418"),
    ("DELIBERATION N° 20230915-04", "20230915-04"),
    ("Rapport n° 23-11-CP-064", "23-11-CP-064"),
    ("DELIBERATION N° 20CP-0912", "20CP-0912"),
    ("Délibération n° 2020/BM-0094", "2020/BM-0094"),
    ("Délibération n° 2014 DAS 73", "2014 DAS 73"),
    ("N° IV-12", "IV-12"),
    ("Rapport n° 4-07", "4-07"),
    ("N° 5 bis", "5 BIS"),
    ("Séance du 6 mai 2021                    Délibération 2021/057", "2021/057"),
    ("Extrait du registre – délibération 2020/03/031", "2020/03/031"),
    ("                              22/0418/VAT", "22/0418/VAT"),
    ("Direction des finances        2016-09-CP-118", "2016-09-CP-118"),
    ("ID : 062-216200999-20250313-DCC2025_031-DE", "DCC2025_031"),
    ("Garantie du contrat de prêt n° 148702", None),
    ("Vu la délibération n° 2019-12 du 3 mai 2019", None),
    ("par délibération 2019-12 du 3 mai 2019", None),
    ("Affiché le 12/03/2021", None),
    ("ID : 062-216200999-20250313-0000071216-DE", None),
    ("Page 3/12", None),
]


@pytest.mark.parametrize(("line", "number"), HEADS, ids=[line.strip()[:40] for line, _ in HEADS])
def test_the_number_of_an_act_in_its_head(read, line, number):
    outcome = read(
        f"COMMUNE DE BRUMEVAL\nConseil municipal du 13 mars 2025\n\n{line}\n\n"
        "Objet : Subvention au Club de judo\n\nLe conseil municipal, après en avoir délibéré, décide d'attribuer 300 € au Club.\n"
    )
    assert [act.number for act in outcome.acts] == [number]


ITEMS = [
    ("N° 22/2014 - {title}", "N° 23/2014 - {title}", ["22/2014", "23/2014"]),
    ("N° 07.2020.01 – {title}", "N° 07.2020.02 – {title}", ["07.2020.01", "07.2020.02"]),
    ("2022-B-041 {title}", "2022-B-042 {title}", ["2022-B-041", "2022-B-042"]),
    ("23-030 – {title}", "23-031 – {title}", ["23-030", "23-031"]),
    ("2023 DASE 87 - {title}", "2023 DASE 88 - {title}", ["2023 DASE 87", "2023 DASE 88"]),
    ("D21-02-08 – {title}", "D21-02-09 – {title}", ["D21-02-08", "D21-02-09"]),
]


@pytest.mark.parametrize(("first", "second", "numbers"), ITEMS, ids=[first for first, _, _ in ITEMS])
def test_the_items_of_minutes_open_with_their_numbers(read, first, second, numbers):
    decided = "Le conseil municipal, à l'unanimité, attribue {euros} € au {club}.\n"
    outcome = read(
        "COMMUNE DE BRUMEVAL\nProcès-verbal du conseil municipal du 13 mars 2025\n\n"
        f"{first.format(title='Subvention au judo')}\n\n{decided.format(euros=300, club='Judo club')}\n"
        f"{second.format(title='Subvention au basket')}\n\n{decided.format(euros=400, club='Basket club')}"
    )
    assert [act.number for act in outcome.acts if act.kind == "deliberation"] == numbers
    assert [(funding.decision_number, funding.cents) for funding in outcome.fundings] == [
        (numbers[0], 30000),
        (numbers[1], 40000),
    ]


def test_a_sum_in_the_heading_of_an_item_is_granted(read):
    outcome = read(
        "VILLE DE BRUMEVAL\nConseil municipal des 7 et 8 octobre 2025\nCompte rendu sommaire\n\n"
        "2025 DSP 14 Subvention (88.000 euros) à l'association Le Bus des Dames (20e).\nAdopté à l'unanimité.\n\n"
        "2025 DSP 15 Tarifs des cantines.\nAdopté.\n\n"
        "2025 DSP 16 Subvention (5.000 euros) à l'association Le Relais.\nAdopté à l'unanimité.\n"
    )
    assert [(f.decision_number, f.cents, f.beneficiary) for f in outcome.fundings] == [
        ("2025 DSP 14", 8800000, "Bus des Dames"),
        ("2025 DSP 16", 500000, "Relais"),
    ]


def test_the_class_of_an_act_is_not_its_number(read):
    outcome = read(
        "COMMUNE DE BRUMEVAL\nSéance du conseil municipal du 6 avril 2023\nDélibération n° 2023/31\n\n"
        "7.5 FINANCES LOCALES - SUBVENTIONS\nOBJET : SUBVENTIONS 2023\n\nLe conseil décide d'attribuer 300 € au Club de judo.\n"
    )
    assert [act.number for act in outcome.acts] == ["2023/31"]


def test_a_table_of_contents_opens_no_item(read):
    contents = "".join(
        f"   Délibération n° 22-01-0{number}  {title} ........................ {page}\n"
        for number, title, page in ((7, "Soutien aux filières", 3), (8, "Dotations des collèges", 4))
    )
    outcome = read(
        f"DÉPARTEMENT DE LA HAUTE-SYLVE\nRECUEIL DES ACTES ADMINISTRATIFS\n\nSOMMAIRE\n{contents}\n"
        "CONSEIL DÉPARTEMENTAL\nSéance du 21 janvier 2022\n\nDélibération n° 22-01-07\n\n"
        "Le conseil départemental, après en avoir délibéré, attribue 300 € au Club de judo.\n"
    )
    assert [funding.cents for funding in outcome.fundings] == [30000]
