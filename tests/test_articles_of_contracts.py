"""What a contract grants, in the sentences of its articles, under the heads of a city, a département and a community.

The parties stand in their places: `{A}` gives, `{B}` receives.
"""

import pytest

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

HEADS = [
    (
        (
            "CONVENTION D'OBJECTIFS 2023\n\nEntre\nLa Ville de Brumeval, représentée par son Maire, M. Jean "
            "DUPRE, dûment habilité par délibération du 3 avril 2023, ci-après dénommée « la Ville »,\nd'une "
            "part,\nEt\nL'association Les Cigales, association régie par la loi du 1er juillet 1901, dont le "
            "siège est 3 rue Haute, représentée par sa Présidente, Mme Anne ROY, ci-après dénommée « "
            "l'Association »,\nd'autre part,\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\nLa présente "
            "convention fixe les engagements des parties.\n\nArticle 2 : Montant\n"
        ),
        "la Ville",
        "l'Association",
        "Ville de Brumeval",
    ),
    (
        (
            "CONVENTION DE PARTENARIAT 2023\n\nENTRE LES SOUSSIGNES :\n\nLe Département de la Sarvenne, sis 1 "
            "place de la Préfecture, représenté par M. Paul LEROY, Président du Conseil départemental,\n\nET\n\n"
            "Les Cigales, association loi 1901, représentée par Mme Anne ROY, Présidente, désignée ci-après "
            "« le bénéficiaire »\n\nPREAMBULE\nLe Département soutient la culture.\n\nARTICLE 1 - OBJET\nLa "
            "convention porte sur 2023.\n\nARTICLE 2 - SUBVENTION\n"
        ),
        "le Département",
        "le bénéficiaire",
        "Département de la Sarvenne",
    ),
    (
        (
            "CONVENTION PLURIANNUELLE D'OBJECTIFS\nAnnées 2023-2025\n\nEntre la Communauté de communes du Val "
            "Brun, ayant son siège 3 rue de la Paix à Lurcy, représentée par son Président, Monsieur Luc "
            "PETIT, dûment autorisé par délibération n° 2023-14 du 3 avril 2023,\nci-après « la CCVB », "
            "d'une part,\n\net l'association « Les Cigales », n° SIRET 123 456 789 00012, représentée par son "
            "président en exercice,\nci-après « l'association », d'autre part,\n\nVu la loi n° 2000-321 du 12 "
            "avril 2000,\n\nIl a été convenu ce qui suit :\n\nARTICLE 1er - OBJET DE LA CONVENTION\nPar la "
            "présente convention, l'association s'engage à réaliser son projet.\n\nARTICLE 2 - MONTANT DE LA "
            "SUBVENTION\n"
        ),
        "la CCVB",
        "l'association",
        "Communauté de Communes du Val Brun",
    ),
]
END = "\n\nArticle 3 : Durée\nLa convention est conclue pour un an.\n\nFait à Brumeval, le 14 avril 2023\n"
SAID = [
    (
        (
            "{A} contribue au fonctionnement du projet pour un montant de 36 000 € sur la durée de la convention, soit "
            "31,35 % du coût mentionné ci-dessus. Ce montant se décompose ainsi :\n- exercice 2023 : 11 000 € (onze mille "
            "euros) ;\n- exercice 2024 : 12 000 € ;\n- exercice 2025 : 13 000 €.\n\nEn sus, {A} accorde à {B} en 2023 une "
            "subvention d'équipement de 5 000 €.\nUn excédent raisonnable, plafonné à 600 €, peut être conservé.\nLe plan "
            "est joint.\nIl est indicatif.\nPour 2023, {A} verse 7 700 €, soit 70 %, à la signature et le solde, 3 300 €, "
            "après remise du bilan."
        ),
        [(5000, 2023), (11000, 2023), (12000, 2024), (13000, 2025)],
    ),
    ("{A} s'engage à verser à {B} une subvention de 12 000 € au titre de l'exercice 2023.", [(12000, 2023)]),
    ("Le montant de la subvention est fixé à 12 000 € pour l'année 2023.", [(12000, 2023)]),
    (
        (
            "Une subvention globale de 36 000 € est accordée, répartie comme suit :\n- 2023 : 12 000 €\n- "
            "2024 : 12 000 €\n- 2025 : 12 000 €"
        ),
        [(12000, 2023), (12000, 2024), (12000, 2025)],
    ),
    (
        "Le soutien financier est de :\n- 12 000 € en 2023\n- 13 000 € en 2024\n- 14 000 € en 2025",
        [(12000, 2023), (13000, 2024), (14000, 2025)],
    ),
    (
        (
            "{A} contribue financièrement pour un montant prévisionnel de 36 000 € sur trois ans : 12 000 € "
            "en 2023, 12 000 € en 2024 et 12 000 € en 2025."
        ),
        [(12000, 2023), (12000, 2024), (12000, 2025)],
    ),
    ("{A} alloue chaque année à {B} une subvention. Pour 2023, elle est de 12 000 €.", [(12000, 2023)]),
    ("{A} alloue à {B} une subvention annuelle. Pour l'année 2023, le montant s'élève à 12 000 €.", [(12000, 2023)]),
    ("{B} recevra une dotation de 12 000 €.", [(12000, 2023)]),
    ("{B} percevra une subvention de 12 000 € versée en une seule fois.", [(12000, 2023)]),
    ("{B} bénéficiera d'une aide de 12 000 €.", [(12000, 2023)]),
    ("Il est attribué à {B} une subvention de 12 000 €, imputée au chapitre 65.", [(12000, 2023)]),
    (
        ("La subvention s'élève à 12 000 €, dont 8 000 € pour le fonctionnement et 4 000 € pour le festival."),
        [(12000, 2023)],
    ),
    (
        (
            "La subvention de 12 000 € sera créditée au compte de {B} selon l'échéancier suivant :\n- 6 000 "
            "€ à la signature,\n- 6 000 € au 30 septembre."
        ),
        [(12000, 2023)],
    ),
    (
        ("{A} met à disposition de {B} un local de 120 m² dont la valeur locative est estimée à 9 000 € par an."),
        [(9000, 2023)],
    ),
    (
        ("Le coût total du programme est évalué à 80 000 €. {A} y participe à hauteur de 12 000 €, soit 15 %."),
        [(12000, 2023)],
    ),
    ("{A} accorde à {B} une subvention forfaitaire de douze mille euros (12 000 €).", [(12000, 2023)]),
    (
        (
            "Au titre de l'année 2023, {A} accorde :\n- une subvention de fonctionnement de 10 000 €\n- une "
            "subvention d'équipement de 2 000 €"
        ),
        [(10000, 2023), (2000, 2023)],
    ),
    (
        (
            "Sous réserve de l'inscription des crédits, {A} versera à {B} une aide annuelle de 12 000 € "
            "pendant trois ans."
        ),
        [(12000, 2023)],
    ),
    (
        (
            "En cas de non-respect, {B} reversera tout ou partie de la subvention. Les pièces seront "
            "produites avant le 30 juin."
        ),
        [],
    ),
    (
        (
            "{B} s'engage à fournir son budget, dont le total est de 80 000 €, et à rechercher d'autres "
            "financements : Région 15 000 €, État 8 000 €."
        ),
        [],
    ),
    (
        (
            "La subvention 2022, d'un montant de 11 000 €, a été intégralement versée.\nPour 2023, elle est "
            "portée à 12 000 €."
        ),
        [(12000, 2023)],
    ),
    (
        ("Dans le cadre de cette action, {A} apporte son concours à {B} par le versement d'une somme de 12 000 €."),
        [(12000, 2023)],
    ),
    (
        (
            "Une avance de 6 000 € est versée à la signature ; le solde, soit 6 000 €, sur présentation du "
            "bilan. Le montant total de la subvention est de 12 000 €."
        ),
        [(12000, 2023)],
    ),
    ("{A} attribue une subvention d'un montant de 12 000 € net de taxes à {B}, qui l'accepte.", [(12000, 2023)]),
    (
        ("Le montant total de la participation de {A} pour les trois années est de 36 000 €, soit 12 000 € par an."),
        [(12000, 2023)],
    ),
]


def written(said, giver, receiver):
    """The sentence of an article with its parties in their places."""
    text = said.replace("{A}", giver).replace("{B}", receiver)
    for contracted, plain in (("au", "à le"), ("du", "de le")):
        text = text.replace(f"{plain} ", f"{contracted} ")
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(("head", "giver", "receiver", "body"), HEADS, ids=[body for *_, body in HEADS])
@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said[:50] for said, _ in SAID])
def test_an_article_grants_what_it_says(
    said: str, wanted: list, head: str, giver: str, receiver: str, body: str, tools: Tools
) -> None:
    text = f"{head}{written(said, giver, receiver)}{END}"
    outcome = read_document(Document(source="convention.txt", text=text), tools)
    found = [each for each in outcome.fundings if each.status == "awarded"]
    assert sorted((each.cents // 100, each.year) for each in found) == sorted(wanted)
    assert {(each.grantor, (each.beneficiary or "").removeprefix("Les ")) for each in found} <= {(body, "Cigales")}
