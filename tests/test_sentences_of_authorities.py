"""What cities, communes, départements and communities write when they give, refuse, ask or recall, and what is read of it.

Each sentence stands in the page of an authority that writes so; the beneficiary may be written longer than asked for here.
"""

import pytest
from telling import words

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

CITY = (
    "VILLE DE BRUMEVAL\nEXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\nSéance du 26 juin 2019\n\n"
    "Délibération n° 2019/118\n\nOBJET : Soutien à la vie associative\n\nRapporteur : Mme Anne ROY, adjointe au maire\n\n"
    "{}\n\nLe Maire,\nPaul LEROY\n"
)
COMMUNE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
DEPARTMENT = (
    "DEPARTEMENT DE LA SARVENNE\nCOMMISSION PERMANENTE\nRéunion du 26 juin 2019\n\nN° CP-2019-0412\n\n"
    "La Commission permanente du Conseil départemental,\n\nVu le code général des collectivités territoriales,\n"
    "Vu le rapport de M. le Président,\n\nAprès en avoir délibéré,\n\nDECIDE :\n\n{}\n\nAdopté à l'unanimité.\n"
)
COMMUNITY = (
    "COMMUNAUTE DE COMMUNES DU VAL BRUN\nPROCES-VERBAL DU CONSEIL COMMUNAUTAIRE DU 26 JUIN 2019\n\n2019-54 : Finances\n\n"
    "{}\n\nVote : unanimité.\n"
)
SAID = [
    (
        CITY,
        (
            "DECIDE\nARTICLE 1 : La demande du Vélo Club du Val, d'un montant de 1 200 €, pour une course prévue le 14 juin "
            "et reportée, sera examinée ultérieurement.\nARTICLE 2 : Il est accordé 500 € à l'épicerie solidaire « Le Cabas »."
        ),
        [("requested", 1200, "Vélo Club du Val"), ("awarded", 500, "épicerie solidaire Le Cabas")],
    ),
    (
        COMMUNITY,
        (
            "L'Office de tourisme des Gravières a présenté son bilan. M. RAGUENET trouve l'effort important pour un office "
            "ouvert six mois. Le Président propose d'arrêter la subvention 2019 à 46 000 €."
        ),
        [("awarded", 46000, "Office de tourisme des Gravières")],
    ),
    (
        CITY,
        (
            "Il vous est proposé d'attribuer une subvention de fonctionnement de 15 000 € à l'association "
            "Les Ateliers du Port pour l'année 2019.\n\nLe Conseil municipal, après en avoir délibéré, à "
            "l'unanimité,\nADOPTE."
        ),
        [("awarded", 15000, "Ateliers du Port")],
    ),
    (
        CITY,
        (
            "L'association Les Ateliers du Port, qui gère la friche culturelle, a sollicité la Ville pour "
            "un soutien de 20 000 €.\nIl est proposé de lui apporter une aide de 15 000 €.\n\nLE CONSEIL "
            "MUNICIPAL\nAprès en avoir délibéré\nDECIDE\n- d'allouer à cette association une subvention de 15 "
            "000 € ;\n- d'imputer la dépense au chapitre 65, article 6574."
        ),
        [("requested", 20000, "Ateliers du Port"), ("awarded", 15000, "Ateliers du Port")],
    ),
    (
        CITY,
        (
            "DELIBERE\nArticle 1 : Une subvention de 8 000 € est attribuée au Centre social Jacques Prévert "
            "(Brumeval Sud) pour son action « Vacances pour tous ».\nArticle 2 : La dépense correspondante, "
            "soit 8 000 €, est inscrite au budget 2019."
        ),
        [("awarded", 8000, "Centre social Jacques Prévert")],
    ),
    (
        CITY,
        (
            "DELIBERE\n1°/ APPROUVE le versement à la Scène nationale Le Phare d'une subvention "
            "complémentaire de 25 000 €, portant sa subvention 2019 à 425 000 € ;\n2°/ APPROUVE l'avenant n° "
            "2 à la convention pluriannuelle."
        ),
        [("awarded", 25000, "Scène nationale Le Phare")],
    ),
    (
        CITY,
        (
            "Après avis de la commission des finances, le Conseil municipal décide :\n- l'attribution d'une "
            "subvention de 3 000 euros à l'Amicale des Sapeurs-Pompiers de Brumeval,\n- l'attribution d'une "
            "subvention de 1 500 euros au Club Alpin Français,\n- l'inscription des crédits au budget."
        ),
        [("awarded", 3000, "Amicale des Sapeurs-Pompiers"), ("awarded", 1500, "Club Alpin Français")],
    ),
    (
        CITY,
        (
            "La Ville a versé en 2018 une subvention de 12 000 € à l'association Graines de Culture. Il est "
            "proposé de reconduire ce soutien pour le même montant en 2019.\n\nLe Conseil, à l'unanimité, "
            "approuve l'attribution d'une subvention de 12 000 € à l'association Graines de Culture."
        ),
        [("recalled", 12000, "Graines de Culture"), ("awarded", 12000, "Graines de Culture")],
    ),
    (
        CITY,
        (
            "Il est proposé au Conseil d'attribuer à l'association Brumeval Accueil, dont le budget "
            "prévisionnel s'élève à 48 000 €, une subvention de 4 800 €.\nLe Conseil adopte à l'unanimité."
        ),
        [("awarded", 4800, "Brumeval Accueil")],
    ),
    (
        CITY,
        (
            "Sur proposition de Mme ROY, le Conseil municipal accorde son aide à quatre associations : le "
            "Secours Catholique (2 000 €), le Secours Populaire (2 500 €), la Croix-Rouge (1 800 €) et "
            "Emmaüs (1 000 €)."
        ),
        [
            ("awarded", 2000, "Secours Catholique"),
            ("awarded", 2500, "Secours Populaire"),
            ("awarded", 1800, "Croix-Rouge"),
            ("awarded", 1000, "Emmaüs"),
        ],
    ),
    (
        CITY,
        "DECIDE de verser une cotisation de 4 320 € à l'Agence d'urbanisme au titre de l'année 2019.",
        [("awarded", 4320, "Agence d'urbanisme")],
    ),
    (
        CITY,
        ("APPROUVE l'adhésion de la Ville au réseau Villes Internet, moyennant une cotisation annuelle de 1 100 €."),
        [("awarded", 1100, "Villes Internet")],
    ),
    (
        CITY,
        (
            "DECIDE d'accorder la garantie d'emprunt de la Ville à hauteur de 50 % pour un prêt de 1 250 "
            "000 € à Brumeval Habitat."
        ),
        [],
    ),
    (
        CITY,
        (
            "APPROUVE le principe d'une subvention d'équipement de 60 000 € à la Fondation du Patrimoine, "
            "versée en deux annuités de 30 000 € en 2019 et 2020."
        ),
        [("awarded", 60000, "Fondation du Patrimoine")],
    ),
    (
        CITY,
        (
            "Le coût total de l'opération est de 250 000 € HT. La Ville participera à hauteur de 50 000 €, "
            "le Département de la Sarvenne pour 40 000 €.\nLe Conseil approuve l'attribution à l'association "
            "diocésaine d'une subvention de 50 000 €."
        ),
        [("awarded", 50000, "association diocésaine")],
    ),
    (
        CITY,
        (
            "Par délibération du 12 décembre 2018, le Conseil municipal a accordé une avance de 100 000 € "
            "au Centre Communal d'Action Sociale. Il convient de fixer le solde.\nLe Conseil fixe à 320 000 "
            "€ la subvention 2019 au Centre Communal d'Action Sociale, dont 100 000 € déjà versés."
        ),
        [("recalled", 100000, "Centre Communal"), ("awarded", 320000, "Centre Communal")],
    ),
    (
        CITY,
        (
            "Les crédits inscrits au budget 2019 s'élèvent à 1 200 000 €. À ce jour, 950 000 € ont été "
            "attribués. Il est proposé d'attribuer 35 000 € à l'Union sportive de Brumeval (section "
            "athlétisme).\nLe Conseil municipal, ouï l'exposé, décide d'attribuer cette subvention."
        ),
        [("awarded", 35000, "Union sportive de Brumeval")],
    ),
    (
        CITY,
        (
            "- décide d'attribuer au titre du soutien aux manifestations :\n* 6 000 € à l'association "
            "Brumeval en Fête pour la Fête de la musique\n* 2 500 € au Comité de quartier des Halles pour "
            "son vide-grenier\n* 900 € à Jazz sur le Quai"
        ),
        [
            ("awarded", 6000, "Brumeval en Fête"),
            ("awarded", 2500, "Comité de quartier des Halles"),
            ("awarded", 900, "Jazz sur le Quai"),
        ],
    ),
    (
        CITY,
        (
            "DECIDE, par 32 voix pour et 5 abstentions, d'octroyer à Madame Sylvie BERNARD, artiste "
            "plasticienne, une bourse de 1 500 €."
        ),
        [("awarded", 1500, "Particulier")],
    ),
    (
        CITY,
        (
            "Le Conseil municipal sollicite auprès de la Région Occitanie une subvention de 80 000 € pour "
            "la réhabilitation du gymnase et auprès de l'État (DSIL) une aide de 120 000 €."
        ),
        [("requested", 80000, "Brumeval"), ("requested", 120000, "Brumeval")],
    ),
    (
        CITY,
        "DECIDE de rejeter la demande de subvention de 5 000 € présentée par l'association Moto Verte.",
        [("rejected", 5000, "Moto Verte")],
    ),
    (
        CITY,
        (
            "Le montant des prix attribués est le suivant : 1er prix : 500 € à l'association Jardins "
            "Partagés ; 2e prix : 300 € au collectif Les Pousses."
        ),
        [("awarded", 500, "Jardins Partagés"), ("awarded", 300, "Les Pousses")],
    ),
    (
        CITY,
        (
            "Au titre de l'exercice 2019, la contribution de la Ville au Syndicat mixte du Conservatoire "
            "est arrêtée à 1 456 320 €."
        ),
        [("awarded", 1456320, "Syndicat mixte du Conservatoire")],
    ),
    (
        CITY,
        (
            "Le Conseil municipal approuve la convention à passer avec la Mission locale du Bassin "
            "brumevalois, fixant à 78 500 € la participation de la Ville pour 2019."
        ),
        [("awarded", 78500, "Mission locale du Bassin brumevalois")],
    ),
    (
        CITY,
        (
            "Considérant que l'association « Le Fil d'Ariane » remplit les conditions du dispositif, il "
            "convient de lui allouer la somme de 2 200 €.\nLe Conseil municipal décide d'adopter les "
            "conclusions du rapport."
        ),
        [("awarded", 2200, "Fil d'Ariane")],
    ),
    (
        CITY,
        (
            "Dans ce cadre, trois projets ont été retenus :\n1. « Bouge ton quartier », porté par "
            "l'association Tous en Selle : 3 500 €\n2. « Lire et grandir », porté par l'ALIF : 2 000 €\n3. « "
            "Les mains vertes », porté par les Jardins d'Arcadie : 1 750 €\n\nLe Conseil municipal approuve "
            "l'attribution de ces subventions."
        ),
        [("awarded", 3500, "Tous en Selle"), ("awarded", 2000, "ALIF"), ("awarded", 1750, "Jardins d'Arcadie")],
    ),
    (
        CITY,
        (
            "d'autoriser le versement d'un acompte de 40 % de la subvention 2019, soit 20 000 €, à "
            "l'association Cinéma Le Rex."
        ),
        [("awarded", 20000, "Cinéma Le Rex")],
    ),
    (
        COMMUNE,
        (
            "Monsieur le Maire informe le conseil que le Département nous a attribué une subvention de 12 "
            "500 € pour la réfection du toit de l'église."
        ),
        [("recalled", 12500, "Brumeval")],
    ),
    (
        COMMUNE,
        (
            "Le Maire donne lecture de la demande de l'association Lou Pastre qui souhaite une subvention "
            "de 400 €. Après discussion, le conseil accorde 250 € (10 pour, 2 abstentions)."
        ),
        [("requested", 400, "Lou Pastre"), ("awarded", 250, "Lou Pastre")],
    ),
    (
        COMMUNE,
        "Subvention au comité des fêtes : M. le Maire propose 1 200 €. Accord à l'unanimité.",
        [("awarded", 1200, "comité des fêtes")],
    ),
    (
        COMMUNE,
        "ADMR : 350 €\nADAPEI : 100 €\nFNATH : 80 €\nLe conseil adopte ces subventions à l'unanimité.",
        [("awarded", 350, "ADMR"), ("awarded", 100, "ADAPEI"), ("awarded", 80, "FNATH")],
    ),
    (
        COMMUNE,
        (
            "Le conseil décide de participer financièrement au voyage en Espagne organisé par le collège "
            "Pierre Mendès-France à raison de 60 € par élève de la commune (4 élèves), soit 240 €."
        ),
        [("awarded", 240, "collège Pierre Mendès-France")],
    ),
    (
        COMMUNE,
        (
            "Les travaux du SIVU des Eaux sont estimés à 45 000 € ; la part communale est fixée à 6 750 €. "
            "Le conseil approuve cette participation."
        ),
        [("awarded", 6750, "SIVU des Eaux")],
    ),
    (
        COMMUNE,
        (
            "La commune verse chaque année 1 € par habitant au Fonds de solidarité logement, soit 523 € "
            "pour 2019. Accord du conseil."
        ),
        [("awarded", 523, "Fonds de solidarité logement")],
    ),
    (
        COMMUNE,
        (
            "Le Conseil municipal décide d'offrir un bon d'achat de 100 € à Mme Michèle PETIT à l'occasion "
            "de son départ à la retraite."
        ),
        [],
    ),
    (COMMUNE, "Le conseil décide de fixer l'indemnité de gardiennage de l'église à 479,86 € pour 2019.", []),
    (COMMUNE, "Devis retenu : Entreprise Bati Sud pour 4 560 € TTC. Le conseil autorise le Maire à signer.", []),
    (
        COMMUNE,
        (
            "Le Conseil vote les subventions 2019 comme suit : AAPPMA 150 € – ACCA 150 € – Anciens d'AFN "
            "120 € – Foyer rural 600 € – Téléthon 50 €."
        ),
        [
            ("awarded", 150, "AAPPMA"),
            ("awarded", 150, "ACCA"),
            ("awarded", 120, "Anciens d'AFN"),
            ("awarded", 600, "Foyer rural"),
            ("awarded", 50, "Téléthon"),
        ],
    ),
    (
        COMMUNE,
        (
            "Le Conseil alloue une subvention de 300 € à l'USEP, 200 € au Sou des écoles et une aide "
            "exceptionnelle de 500 € à la Gaule brumevaloise pour son centenaire."
        ),
        [("awarded", 300, "USEP"), ("awarded", 200, "Sou des écoles"), ("awarded", 500, "Gaule brumevaloise")],
    ),
    (
        COMMUNE,
        "La demande de subvention de l'association Chats libres (500 €) est refusée.",
        [("rejected", 500, "Chats libres")],
    ),
    (
        COMMUNE,
        (
            "Il est décidé, à l'unanimité, d'attribuer une subvention de 150 € par classe découverte à "
            "l'école élémentaire, soit un total de 450 €."
        ),
        [("awarded", 450, "école élémentaire")],
    ),
    (
        COMMUNE,
        (
            "Le conseil prend connaissance de la cotisation 2019 au Syndicat du Bassin de la Brune : 2 "
            "845,30 €. Avis favorable."
        ),
        [("awarded", 2845.3, "Syndicat du Bassin de la Brune")],
    ),
    (
        COMMUNE,
        (
            "M. le Maire rappelle que la commune adhère à la fondation du patrimoine depuis 2010. Le "
            "montant de l'adhésion s'élève à 75 €. Le conseil accepte de renouveler cette adhésion."
        ),
        [("awarded", 75, "fondation du patrimoine")],
    ),
    (
        COMMUNE,
        (
            "Le Conseil Municipal DECIDE de verser pour l'année 2019 :\n\tà la Coopérative scolaire\t1 500,00 "
            "€\n\tà l'Amicale des parents d'élèves\t400,00 €"
        ),
        [("awarded", 1500, "Coopérative scolaire"), ("awarded", 400, "Amicale des parents d'élèves")],
    ),
    (
        COMMUNE,
        (
            "Après délibération, le conseil municipal décide d'accorder une subvention de 200 € à chacune "
            "des associations suivantes : Gym volontaire, Club du 3ème âge, Pétanque brumevaloise."
        ),
        [
            ("awarded", 200, "Gym volontaire"),
            ("awarded", 200, "Club du 3ème âge"),
            ("awarded", 200, "Pétanque brumevaloise"),
        ],
    ),
    (
        COMMUNE,
        (
            "Le Maire expose que l'école privée Sainte-Thérèse accueille 14 élèves de la commune. Le coût "
            "d'un élève du public est de 650 €. Le conseil décide de verser à l'OGEC Sainte-Thérèse la "
            "somme de 9 100 €."
        ),
        [("awarded", 9100, "OGEC Sainte-Thérèse")],
    ),
    (
        COMMUNE,
        "Le Conseil, à l'unanimité, décide de ne pas verser la cotisation de 150 € demandée par l'AMF.",
        [("rejected", 150, "AMF")],
    ),
    (
        COMMUNE,
        "Pour information, le club de foot a reçu 1 500 € en 2018. Le conseil reporte sa décision.",
        [("recalled", 1500, "club de foot")],
    ),
    (
        DEPARTMENT,
        (
            "- d'allouer, dans le cadre du programme d'aide aux communes rurales, une subvention de 14 250 "
            "€ à la commune de Marsac (dépense subventionnable : 47 500 € HT, taux : 30 %) pour la mise en "
            "accessibilité de la mairie ;"
        ),
        [("awarded", 14250, "Marsac")],
    ),
    (
        DEPARTMENT,
        (
            "- d'attribuer, sur le chapitre 204, les subventions d'équipement ci-après :\n  • Commune de "
            "Marsac – réfection de la toiture de l'église : 12 000 € (30 % de 40 000 € HT)\n  • Commune de "
            "Brassy – aménagement du bourg : 25 000 € (25 % de 100 000 € HT)\n  • SIAEP de la Haute Brune – "
            "réservoir : 60 000 € (20 % de 300 000 € HT)"
        ),
        [("awarded", 12000, "Marsac"), ("awarded", 25000, "Brassy"), ("awarded", 60000, "SIAEP de la Haute Brune")],
    ),
    (
        DEPARTMENT,
        (
            "- de proroger jusqu'au 31 décembre 2020 la subvention de 18 000 € accordée le 14 mars 2016 à "
            "la commune de Brassy ;"
        ),
        [("recalled", 18000, "Brassy")],
    ),
    (
        DEPARTMENT,
        (
            "- d'octroyer une dotation complémentaire de fonctionnement de 6 200 € au collège Jules Ferry à "
            "Marsac pour le remplacement de la chaudière ;"
        ),
        [("awarded", 6200, "collège Jules Ferry")],
    ),
    (
        DEPARTMENT,
        ("- d'attribuer une aide de 2 000 € à M. Luc FABRE, agriculteur à Brassy, au titre de l'installation ;"),
        [("awarded", 2000, "Particulier")],
    ),
    (
        DEPARTMENT,
        (
            "1°) d'accorder à l'association Sarvenne Tourisme une participation de 450 000 € au titre de "
            "l'année 2019 ;\n2°) d'approuver la convention annexée ;\n3°) de prélever cette somme au chapitre "
            "65."
        ),
        [("awarded", 450000, "Sarvenne Tourisme")],
    ),
    (
        DEPARTMENT,
        (
            "ARTICLE 1er : une subvention d'un montant maximum de 75 000 € est allouée à l'Office public de "
            "l'habitat de la Sarvenne, pour la construction de 15 logements à raison de 5 000 € par "
            "logement."
        ),
        [("awarded", 75000, "Office public de l'habitat de la Sarvenne")],
    ),
    (
        DEPARTMENT,
        (
            "- d'individualiser, au titre du fonds d'aide au développement sportif, les crédits suivants : "
            "Comité départemental de judo : 4 000 € ; Comité départemental de natation : 3 500 € ; District "
            "de football : 9 000 €."
        ),
        [
            ("awarded", 4000, "Comité départemental de judo"),
            ("awarded", 3500, "Comité départemental de natation"),
            ("awarded", 9000, "District de football"),
        ],
    ),
    (
        DEPARTMENT,
        (
            "- de fixer à 1 250 000 € le montant de la contribution départementale 2019 au Service "
            "départemental d'incendie et de secours ;"
        ),
        [("awarded", 1250000, "Service départemental d'incendie et de secours")],
    ),
    (
        DEPARTMENT,
        (
            "- d'affecter une autorisation d'engagement de 300 000 € et d'engager la somme de 45 000 € en "
            "faveur de la Chambre d'agriculture de la Sarvenne ;"
        ),
        [("awarded", 45000, "Chambre d'agriculture de la Sarvenne")],
    ),
    (
        COMMUNITY,
        (
            "Le Conseil communautaire décide d'attribuer un fonds de concours de 20 000 € à la commune de "
            "Marsac pour la construction de sa cantine, dans la limite de 50 % du reste à charge."
        ),
        [("awarded", 20000, "Marsac")],
    ),
    (
        COMMUNITY,
        (
            "Le Président indique que la cotisation au SMICTOM s'élève à 412 000 € pour 2019. Le Conseil "
            "valide cette participation."
        ),
        [("awarded", 412000, "SMICTOM")],
    ),
    (
        COMMUNITY,
        (
            "Le Conseil autorise le versement de la subvention d'équilibre de 85 000 € au budget annexe "
            "Office de Tourisme."
        ),
        [("awarded", 85000, "Office de Tourisme")],
    ),
    (
        COMMUNITY,
        (
            "Sur avis de la commission, le Conseil attribue les aides suivantes au titre du dispositif TPE "
            ":\n- SARL Boulangerie Martin à Marsac : 3 500 €\n- EURL Garage du Pont à Brassy : 5 000 €\n- M. "
            "Eric Blanc, plombier : 1 800 €"
        ),
        [
            ("awarded", 3500, "SARL Boulangerie Martin"),
            ("awarded", 5000, "EURL Garage du Pont"),
            ("awarded", 1800, "Particulier"),
        ],
    ),
    (
        COMMUNITY,
        (
            "Le Conseil communautaire accepte de renouveler son adhésion à l'ADIL pour un montant de 1 870 "
            "€ et au CAUE pour un montant de 500 €."
        ),
        [("awarded", 1870, "ADIL"), ("awarded", 500, "CAUE")],
    ),
    (
        COMMUNITY,
        "Le Conseil sollicite une aide LEADER de 24 000 € pour le poste de chargé de mission.",
        [("requested", 24000, "Val Brun")],
    ),
    (
        COMMUNITY,
        (
            "Il est proposé d'allouer une aide directe de 10 % du montant des travaux, soit 4 200 €, à la "
            "SCI Les Tilleuls. Le Conseil approuve."
        ),
        [("awarded", 4200, "SCI Les Tilleuls")],
    ),
    (COMMUNITY, "Attribution de compensation 2019 : Marsac : 45 200 € ; Brassy : 12 800 €.", []),
    (
        COMMUNITY,
        "Le Conseil fixe la participation au PETR du Haut Pays à 2,50 € par habitant, soit 31 250 €.",
        [("awarded", 31250, "PETR du Haut Pays")],
    ),
]


def holds(found, wanted):
    """Whether what is read is the status, the sum and the name that is wanted, or a longer one."""
    return found[:2] == wanted[:2] and f" {' '.join(words(wanted[2]))}" in f" {' '.join(words(found[2]))}"


@pytest.mark.parametrize(("page", "said", "wanted"), SAID, ids=[said[:60] for _, said, _ in SAID])
def test_a_sentence_is_read_as_it_is_meant(page: str, said: str, wanted: list, tools: Tools) -> None:
    outcome = read_document(Document(source="act.txt", text=page.format(said)), tools)
    found = [(each.status, each.cents / 100, each.beneficiary) for each in outcome.fundings]
    left = list(found)
    for each in wanted:
        match = next((one for one in left if holds(one, each)), None)
        assert match is not None, (each, found)
        left.remove(match)
    assert not left


def test_a_title_in_capitals_may_be_a_matter(tools: Tools) -> None:
    text = COMMUNITY.replace("Finances", "AIDE À L'IMMOBILIER D'ENTREPRISE").format(
        "La SARL Menuiserie Chauvelot agrandit son atelier. La Région Grand Sud lui a accordé 22 500 €. "
        "Il est proposé une aide de 15 000 €."
    )
    found = read_document(Document(source="pv.txt", text=text), tools).fundings
    given = [(each.beneficiary, each.cents) for each in found if each.status == "awarded"]
    assert given == [("SARL Menuiserie Chauvelot", 1_500_000)]


def test_a_title_names_the_partner_of_a_contract(tools: Tools) -> None:
    text = (
        "MÉTROPOLE DU GRAND BRUMEVAL\nConseil du 26 juin 2019\nDélibération n° 2019-0312\nHabitat - Fonds de solidarité "
        "logement - Convention 2019 avec l'association Toit pour Tous\n\nEn 2018, 120 ménages ont été accompagnés, pour une "
        "participation de 60 000 €.\nIl est proposé de porter la participation de la Métropole à 65 000 € pour 2019.\n\n"
        "LE CONSEIL, après en avoir délibéré, ADOPTE.\n"
    )
    found = read_document(Document(source="delib.txt", text=text), tools).fundings
    told = sorted((each.status, each.cents, each.beneficiary) for each in found)
    assert told == [("awarded", 6_500_000, "Toit pour Tous"), ("recalled", 6_000_000, "Toit pour Tous")]
