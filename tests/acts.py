"""Small acts written for the tests: invented authorities and partners in the set forms of real acts."""

from __future__ import annotations

DELIBERATION = """COMMUNE DE BRUMEVAL

EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Séance du 14 mars 2023

N° 2023-012

Étaient présents : Mme Hélène Vasseur, M. Paul Marlot, M. Jean Crépin.

{title}

{before}

Le conseil municipal, après en avoir délibéré,

DÉCIDE

{decision}

{vote}

Fait et délibéré à Brumeval, le 14 mars 2023
"""

ADOPTED = "Pour : 12 voix\nContre : 0 voix\nAbstention : 1 voix"
REJECTED = "Pour : 5 voix\nContre : 6 voix\nAbstention : 2 voix"

MINUTES = """COMMUNE DE BRUMEVAL

PROCÈS-VERBAL DU CONSEIL MUNICIPAL

Séance du 14 mars 2023

Étaient présents : Mme Hélène Vasseur, M. Paul Marlot, M. Jean Crépin.

2023-010 Subvention au Comité des fêtes

Le Comité des fêtes de Brumeval demande une subvention.

Le conseil décide d'accorder au Comité des fêtes de Brumeval une subvention de 1 500 €.

Vote : 12 pour, 0 contre, 1 abstention

2023-011 Subvention à la Société de pêche

Le conseil est appelé à accorder une subvention de 600 € à la Société de pêche l'Ablette.

Vote : 6 contre, 5 pour. La proposition est rejetée.

2023-012 Tarifs de la cantine

Le tarif du repas est porté à 3,45 €.

Adopté à l'unanimité.
"""

DOSSIER = """DÉPARTEMENT DE LA VAIRE

DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL

Réunion du 20 novembre 2023

Envoi au contrôle de légalité le : 6 décembre 2023
Publication électronique le : 7 décembre 2023

N° 2023-479

CHAMBRE D'AGRICULTURE DE LA VAIRE - PARTICIPATION 2023

Vu la délibération n°2021-407 du Conseil départemental de la Vaire en date du 27 septembre 2021 « Schéma agricole » ;
Vu la délibération n°2022-033 du Conseil régional du Val-de-Brume en date du 14 février 2022 ;

Après en avoir délibéré,

DÉCIDE :

Article 1 :
D'attribuer à la Chambre d'agriculture de la Vaire une participation de 120 000 € au titre de l'année 2023.

Article 2 :
La dépense est imputée comme suit :

Code opération\tImputation\tLibellé\tCP\tDisponible\tProposition\tSolde
C01-620A06\t6568//9361\tPARTENARIAT AGRICOLE\t150 000,00\t140 000,00\t120 000,00\t20 000,00

Pour : 44 voix
Contre : 0 voix
Abstention : 0 voix

CONVENTION

Entre :
Le Département de la Vaire, représenté par son Président, ci-après dénommé « le Département »,
Et :
La Chambre d'agriculture de la Vaire, ci-après dénommée « la Chambre »,

Il est convenu ce qui suit :

Article 1 : Objet
La présente convention a pour objet le soutien à l'agriculture.

Article 2 : Participation financière
Le Département s'engage à verser à la Chambre une participation d'un montant de 120 000 €.
Elle est acquittée en deux versements, soit :
- 100 000 € à la signature ;
- le solde, soit 20 000 €, sur présentation du bilan.

Fait à Vaire, le 6 décembre 2023

RAPPORT N° 20

Réunion du 20 novembre 2023

1 - Contexte
La Chambre d'agriculture de la Vaire accompagne 4 000 exploitations.

2 - Proposition
Il est proposé d'attribuer à la Chambre d'agriculture de la Vaire une participation de 120 000 € pour 2023.
"""


def deliberation(decision: str, before: str = "", title: str = "VIE ASSOCIATIVE", vote: str = ADOPTED) -> str:
    """A deliberation of the Commune de Brumeval of 14 March 2023."""
    return DELIBERATION.format(decision=decision, before=before, title=title, vote=vote)
