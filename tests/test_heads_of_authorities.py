"""The heads of acts in the many forms that authorities give them: who gives, and when the assembly sat."""

import pytest

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

GIVEN = (
    "1) Subvention aux associations\n\nLe Conseil décide d'attribuer une subvention de 2 500 € à l'association Les Cigales."
    "\n\nAdopté à l'unanimité.\n"
)
HEADS = [
    (
        (
            "BRUMEVAL AGGLOMÉRATION                      CONSEIL COMMUNAUTAIRE\n"
            "Département de la Sarvenne                  DU 26 JUIN 2019\n                PROCÈS-VERBAL SOMMAIRE"
        ),
        "Brumeval Agglomération",
        "2019-06-26",
    ),
    ("BULLETIN MUNICIPAL\nVille de Brumeval\nConseil municipal du 26 juin 2019", "Ville de Brumeval", "2019-06-26"),
    (
        (
            "République Française\nDépartement de la Sarvenne\nCommune de Brumeval\n\nEXTRAIT DU REGISTRE DES "
            "DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n\nSéance du 26 juin 2019\n\nL'an deux mille dix-neuf, le "
            "vingt-six juin à vingt heures, le conseil municipal légalement convoqué s'est réuni à la "
            "mairie."
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "MAIRIE DE BRUMEVAL\n62000\n\nCOMPTE-RENDU DE LA REUNION DU CONSEIL MUNICIPAL\nDU MERCREDI 26 JUIN "
            "2019 A 20H30\n\nPrésents : MM. A, B, C\nAbsent excusé : M. D"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "PROCÈS VERBAL DU CONSEIL MUNICIPAL\nCOMMUNE DE SAINT-AUBIN-SUR-BRUNE\nDate de convocation : "
            "20/06/2019\nL'an 2019, le 26 juin, à 19 h, le Conseil Municipal..."
        ),
        "Commune de Saint-Aubin-sur-Brune",
        "2019-06-26",
    ),
    (
        "Ville de Brumeval\nConseil municipal du 26/06/2019\nDélibération n°2019-06-12",
        "Ville de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "COMMUNAUTE DE COMMUNES DU VAL BRUN\nSiège : 3 rue de la Paix 62000 BRUMEVAL\n\nREGISTRE DES "
            "DELIBERATIONS\nConseil communautaire du 26 juin 2019"
        ),
        "Communauté de Communes du Val Brun",
        "2019-06-26",
    ),
    (
        "Département de la Sarvenne\nRÉUNION DE LA COMMISSION PERMANENTE\ndu 26 juin 2019",
        "Département de la Sarvenne",
        "2019-06-26",
    ),
    (
        "CONSEIL DEPARTEMENTAL DE LA SARVENNE\n\nCommission permanente\nSéance du 26 juin 2019",
        "Département de la Sarvenne",
        "2019-06-26",
    ),
    (
        "RÉGION GRAND SUD\nDélibération du Conseil régional\nSéance plénière du 26 juin 2019",
        "Région Grand Sud",
        "2019-06-26",
    ),
    (
        "MÉTROPOLE DU GRAND BRUMEVAL\nConseil de la métropole du 26 juin 2019",
        "Métropole du Grand Brumeval",
        "2019-06-26",
    ),
    (
        "SYNDICAT MIXTE DU BASSIN DE LA BRUNE\nComité syndical du 26 juin 2019",
        "Syndicat du Bassin de la Brune",
        "2019-06-26",
    ),
    (
        "CENTRE COMMUNAL D'ACTION SOCIALE DE BRUMEVAL\nConseil d'administration du 26 juin 2019",
        "CCAS de Brumeval",
        "2019-06-26",
    ),
    ("BRUMEVAL\n\nCOMPTE RENDU DU CONSEIL MUNICIPAL DU 26 JUIN 2019", "Commune de Brumeval", "2019-06-26"),
    ("Compte rendu de la séance du 26 juin 2019\nMairie de Brumeval", "Commune de Brumeval", "2019-06-26"),
    (
        (
            "CONSEIL MUNICIPAL DE BRUMEVAL\nSéance ordinaire du mercredi 26 juin 2019\nLe vingt-six juin deux "
            "mil dix-neuf à 20 heures"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "Extrait du registre des délibérations\nde la commune de Brumeval\n\nNombre de membres : 15\nDate "
            "de la convocation : 20 juin 2019\nL'an deux mil dix neuf et le vingt-six juin à 18 heures 30"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        ("DELIBERATION DU CONSEIL MUNICIPAL\nVILLE DE BRUMEVAL-LES-BAINS\n\nDCM 2019.045\n\nMercredi 26 juin 2019"),
        "Ville de Brumeval-les-Bains",
        "2019-06-26",
    ),
    (
        ("Communauté d'Agglomération Brumeval Agglo\nBureau communautaire du 26 juin 2019\nDécision n° B-2019-33"),
        "Communauté d'Agglomération Brumeval Agglo",
        "2019-06-26",
    ),
    (
        (
            "Accusé de réception - Ministère de l'Intérieur\n062-216200123-20190626-2019_45-DE\nAccusé "
            "certifié exécutoire\nRéception par le préfet : 28/06/2019\n\nCOMMUNE DE BRUMEVAL\nDélibération du "
            "conseil municipal du 26 juin 2019"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "Mairie\nde\nBRUMEVAL\n\nTél : 03 21 00 00 00\nmairie@brumeval.fr\n\nRéunion du Conseil municipal du "
            "26 juin 2019"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        (
            "Le Conseil Municipal de BRUMEVAL s'est réuni le 26 juin 2019 à 20 h sous la présidence de M. "
            "Paul LEROY, Maire."
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        "PETR DU PAYS BRUN\nCompte-rendu du Comité syndical du 26 juin 2019",
        "PETR du Pays Brun",
        "2019-06-26",
    ),
    (
        ("CONSEIL GENERAL DE LA SARVENNE\n\nExtrait du procès-verbal des délibérations\nSéance du 26 juin 2009"),
        "Département de la Sarvenne",
        "2009-06-26",
    ),
    (
        "VILLE DE PARIS\nConseil de Paris\nSéance des 11, 12, 13 et 14 juin 2019\n2019 DJS 112",
        "Ville de Paris",
        "2019-06-14",
    ),
    (
        (
            "Ville de BRUMEVAL\nDépartement de la Sarvenne – Arrondissement de Lurcy\nDELIBERATION N° 2019/45\n"
            "OBJET : subvention\nL'an deux mille dix-neuf, le 26 du mois de juin,"
        ),
        "Ville de Brumeval",
        "2019-06-26",
    ),
    ("SIVOM DU CANTON DE LURCY\nSéance du comité du 26 juin 2019", "SIVOM du Canton de Lurcy", "2019-06-26"),
    (
        "C.C.A.S. de la Ville de Brumeval\nSéance du Conseil d'Administration en date du 26 juin 2019",
        "CCAS de Brumeval",
        "2019-06-26",
    ),
    ("GRAND BRUMEVAL\nCommunauté urbaine\nConseil du 26 juin 2019", "Communauté Urbaine Grand Brumeval", "2019-06-26"),
    (
        (
            "DÉCISION DU MAIRE N° 2019-45\nprise en application de l'article L.2122-22 du CGCT\n\nLe Maire de "
            "la Commune de Brumeval,\n\nFait à Brumeval, le 26 juin 2019"
        ),
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        "ARRÊTÉ N° 2019-45\n\nLe Président du Conseil départemental de la Sarvenne,\n\nLe 26 juin 2019",
        "Département de la Sarvenne",
        "2019-06-26",
    ),
    (
        "COMMUNAUTE DE COMMUNES DU CANTON DE LURCY\nConseil communautaire du 26 juin 2019",
        "Communauté de Communes du Canton de Lurcy",
        "2019-06-26",
    ),
    (
        "Département de la Sarvenne\nCanton de Lurcy\nCommune de Brumeval\nSéance du 26 juin 2019",
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        "SARVENNE\nCanton de Lurcy\nMairie\nde Brumeval\nSéance du conseil municipal du 26 juin 2019",
        "Commune de Brumeval",
        "2019-06-26",
    ),
    (
        "Syndicat intercommunal scolaire du canton de Lurcy\nSéance du 26 juin 2019",
        "Syndicat intercommunal scolaire du canton de Lurcy",
        "2019-06-26",
    ),
    ("Grand Brumeval Communauté urbaine\nConseil du 26 juin 2019", "Grand Brumeval Communauté urbaine", "2019-06-26"),
    (
        "C.C.A.S. DE BRUMEVAL\nSéance du Conseil d'Administration en date du 26 juin 2019",
        "CCAS de Brumeval",
        "2019-06-26",
    ),
    (
        "CCAS DE LA VILLE DE BRUMEVAL\nSéance du Conseil d'Administration en date du 26 juin 2019",
        "CCAS de Brumeval",
        "2019-06-26",
    ),
    (
        ("Ville de Brumeval\nCentre Communal d'Action Sociale\nSéance du Conseil d'Administration du 26 juin 2019"),
        "CCAS de Brumeval",
        "2019-06-26",
    ),
    ("Caisse des Ecoles de Brumeval\nComité du 26 juin 2019", "Caisse des écoles de Brumeval", "2019-06-26"),
    ("SIVOS DE LA VALLEE\nComité syndical du 26 juin 2019", "SIVOS de la Vallee", "2019-06-26"),
    (
        "Syndicat Mixte Ouvert Sarvenne Numérique\nComité syndical du 26 juin 2019",
        "Syndicat Sarvenne Numérique",
        "2019-06-26",
    ),
    (
        "SYNDICAT DEPARTEMENTAL D'ENERGIE DE LA SARVENNE\nComité syndical du 26 juin 2019",
        "Syndicat Departemental d'Energie de la Sarvenne",
        "2019-06-26",
    ),
    (
        "PARC NATUREL REGIONAL DU HAUT BRUN\nComité syndical du 26 juin 2019",
        "Parc naturel régional du Haut Brun",
        "2019-06-26",
    ),
    ("Eurométropole de Brumeval\nConseil du 26 juin 2019", "Eurométropole de Brumeval", "2019-06-26"),
    (
        "COLLECTIVITÉ EUROPÉENNE D'ALSACE\nCommission permanente du 26 juin 2019",
        "Collectivité européenne d'Alsace",
        "2019-06-26",
    ),
    ("Brest métropole\nConseil de la métropole du 26 juin 2019", "Brest métropole", "2019-06-26"),
    ("Communauté Urbaine d'Arras\nConseil du 26 juin 2019", "Communauté Urbaine d'Arras", "2019-06-26"),
    (
        "Etablissement public territorial Plaine Brune\nConseil de territoire du 26 juin 2019",
        "Établissement public territorial Plaine Brune",
        "2019-06-26",
    ),
]


@pytest.mark.parametrize(("head", "grantor", "day"), HEADS, ids=[head[:40] for head, *_ in HEADS])
def test_a_head_tells_who_gives_and_when(head: str, grantor: str, day: str, tools: Tools) -> None:
    outcome = read_document(Document(source="act.txt", text=f"{head}\n\n{GIVEN}"), tools)
    assert [(each.grantor, each.cents) for each in outcome.fundings] == [(grantor, 250_000)]
    assert str(outcome.acts[-1].date) == day
