"""How clerks write in the minutes of communes, a sentence or two an item: what is awarded in it, or that nothing is."""

from __future__ import annotations

import pytest
from telling import awarded, pairs, told, words

HEAD = "Commune de Vaubrelle\nConseil municipal du 31 mars 2016\n\n"
# item, what is awarded (euros, beneficiary)
AWARDED = [
    (
        (
            "Le Conseil Municipal, après en avoir délibéré, à l'unanimité, décide d'octroyer la somme de 150 € à "
            "l'Amicale du Don du sang."
        ),
        [(150, "Amicale du Don du sang")],
    ),
    (
        (
            "Monsieur le Maire donne lecture du courrier de l'association Les Restos du Coeur qui sollicite une "
            "aide financière. Le conseil décide de lui allouer 100 €."
        ),
        [(100, "association Les Restos du Coeur")],
    ),
    (
        "Le conseil municipal donne son accord pour le versement d'une subvention de 80 € à l'APE de Corzon.",
        [(80, "APE de Corzon")],
    ),
    (
        "Une subvention exceptionnelle de 500 € sera versée au club de football pour l'achat de maillots.",
        [(500, "club de football")],
    ),
    (
        "Il est décidé d'accorder 300 € au Comité des Fêtes et 200 € à la Société de chasse.",
        [(300, "Comité des Fêtes"), (200, "Société de chasse")],
    ),
    (
        "Le conseil vote une subvention de 1 500,00 € en faveur de l'école de musique intercommunale.",
        [(1500, "école de musique intercommunale")],
    ),
    (
        (
            "Accord du conseil pour une participation de 45 € par élève au voyage du collège Jean Rostand, soit 135 "
            "€ pour 3 élèves."
        ),
        [(135, "collège Jean Rostand")],
    ),
    (
        (
            "La participation de la commune au SIVOS des Trois Rivières s'élève pour 2016 à 45 230,15 €. Le conseil "
            "approuve."
        ),
        [(45230.15, "SIVOS des Trois Rivières")],
    ),
    (
        "Le conseil municipal approuve la participation au Fonds de Solidarité Logement pour un montant de 312,50 €.",
        [(312.5, "Fonds de Solidarité Logement")],
    ),
    (
        (
            "Fonds de Solidarité pour le Logement : le conseil décide de participer à hauteur de 0,40 € par "
            "habitant, soit 312,40 €."
        ),
        [(312.4, "Fonds de Solidarité pour le Logement")],
    ),
    (
        (
            "Le conseil décide de verser les subventions suivantes : ADMR (250 €), Croix-Rouge (100 €), Secours "
            "Catholique (100 €)."
        ),
        [(250, "ADMR"), (100, "Croix-Rouge"), (100, "Secours Catholique")],
    ),
    (
        "Subventions 2016 :\n- 200 € au Club des Aînés\n- 350 € à la Gymnastique volontaire\n- 50 € à l'AFM Téléthon",
        [(200, "Club des Aînés"), (350, "Gymnastique volontaire"), (50, "AFM Téléthon")],
    ),
    (
        "Le Maire propose de reconduire la subvention de 400 € à l'association des parents d'élèves. Accord unanime.",
        [(400, "association des parents d'élèves")],
    ),
    (
        "Le conseil décide d'adhérer au CAUE pour un montant de 150 €.",
        [(150, "CAUE")],
    ),
    (
        "Adhésion à la Fondation du Patrimoine : Le conseil accepte d'adhérer pour un montant de 75 euros.",
        [(75, "Fondation du Patrimoine")],
    ),
    (
        (
            "Le conseil approuve le renouvellement de l'adhésion à l'association des maires ruraux, dont la "
            "cotisation s'élève à 110 €."
        ),
        [(110, "association des maires ruraux")],
    ),
    (
        "La cotisation à la mission locale est de 1,20 € par habitant, soit 864 €. Le conseil accepte.",
        [(864, "mission locale")],
    ),
    (
        (
            "Le conseil autorise le versement de la participation communale aux frais de fonctionnement de l'école "
            "Sainte-Anne pour 12 350 €."
        ),
        [(12350, "école Sainte-Anne")],
    ),
    (
        (
            "Le conseil décide d'attribuer à l'OGEC Saint-Joseph un forfait de 650 € par élève, soit 9 750 € pour "
            "15 élèves."
        ),
        [(9750, "OGEC Saint-Joseph")],
    ),
    (
        "L'association Vélo Nature demande une subvention de 500 €. Le conseil décide d'accorder 300 €.",
        [(300, "Vélo Nature")],
    ),
    (
        "L'association Vélo Nature a sollicité une subvention. Le conseil fixe le montant à 300 €.",
        [(300, "Vélo Nature")],
    ),
    (
        "Une aide de 200 € est consentie à la coopérative scolaire pour la classe de neige.",
        [(200, "coopérative scolaire")],
    ),
    (
        "Le conseil municipal alloue au Centre Communal d'Action Sociale une subvention d'équilibre de 8 000 €.",
        [(8000, "Centre Communal d'Action Sociale")],
    ),
    (
        "M. le Maire indique que la subvention au CCAS est fixée à 3 500 € pour l'exercice. Approuvé à l'unanimité.",
        [(3500, "CCAS")],
    ),
    (
        "Les élus décident d'accorder une subvention de 120 € à chacun des clubs suivants : Judo Club, Tennis Club.",
        [(120, "Judo Club"), (120, "Tennis Club")],
    ),
    (
        (
            "Le conseil attribue pour l'année scolaire 2016-2017 une dotation de 50 € par enfant à l'école "
            "publique, soit un total de 4 150 €."
        ),
        [(4150, "école publique")],
    ),
    (
        "Le conseil accepte de verser au SDE 35 une contribution de 18 000 € pour l'effacement des réseaux.",
        [(18000, "SDE 35")],
    ),
    (
        (
            "La contribution de la commune au SDIS pour 2016 est de 23 456 €. Le conseil en prend acte et approuve "
            "le versement."
        ),
        [(23456, "SDIS")],
    ),
    (
        "Le conseil approuve les contributions 2016 : SDIS 23 456 €, Syndicat de rivière 1 250 €.",
        [(23456, "SDIS"), (1250, "Syndicat de rivière")],
    ),
    (
        "Subvention de 1000 € à l'association Jazz en Herbe pour l'organisation du festival.",
        [(1000, "Jazz en Herbe")],
    ),
    (
        "Demande de subvention de l'association Jazz en Herbe : accord pour 1 000 €.",
        [(1000, "Jazz en Herbe")],
    ),
    (
        "Demande de subvention du Lycée agricole : le conseil émet un avis favorable et attribue 60 €.",
        [(60, "Lycée agricole")],
    ),
    (
        (
            "Le conseil municipal décide d'attribuer une subvention de 200 € au profit de l'association « Les Amis "
            "de la Chapelle » au titre de l'année 2016."
        ),
        [(200, "Les Amis de la Chapelle")],
    ),
    (
        "Le conseil municipal approuve l'attribution d'un secours de 150 € à une famille de la commune.",
        [(150, "Particulier")],
    ),
    (
        (
            "Madame le Maire propose d'allouer à titre exceptionnel 250 € aux Jeunes Sapeurs-Pompiers. Proposition "
            "adoptée."
        ),
        [(250, "Jeunes Sapeurs-Pompiers")],
    ),
    (
        "La subvention allouée au Comité des fêtes passe de 800 € à 1 000 €.",
        [(1000, "Comité des fêtes")],
    ),
    (
        "Le conseil décide de porter à 1 000 € la subvention annuelle du Comité des fêtes.",
        [(1000, "Comité des fêtes")],
    ),
    (
        "Le conseil décide d'attribuer 1 000 € au Comité des fêtes, dont 300 € pour le bal du 14 juillet.",
        [(1000, "Comité des fêtes")],
    ),
    (
        "Le conseil décide de verser 15 € par enfant à la coopérative scolaire, soit 1 230 €.",
        [(1230, "coopérative scolaire")],
    ),
    (
        (
            "Le conseil accorde pour 2016 les aides suivantes : Comité des fêtes 450 €, ADMR du Haut-Plateau 120 €, "
            "Coopérative scolaire 12 € par enfant soit 276 €."
        ),
        [(276, "Coopérative scolaire"), (450, "Comité des fêtes"), (120, "ADMR du Haut-Plateau")],
    ),
    (
        (
            "Il revient à la commune de verser au SEVC un fonds de concours de 40 %, à savoir 8 540 €. Le conseil "
            "municipal approuve le versement de ce fonds de concours."
        ),
        [(8540, "SEVC")],
    ),
    (
        "La contribution 2021 appelée par le SMBV de l'Orne amont, soit 1 127,40 €, est acceptée.",
        [(1127.4, "SMBV de l'Orne amont")],
    ),
    (
        (
            "Compte tenu de 6 maternelles, la participation communale 2014 à l'OGEC Saint-Méen est fixée à 10 "
            "522,70 €, payable par trimestre."
        ),
        [(10522.7, "OGEC Saint-Méen")],
    ),
    (
        "Le conseil accepte de verser à la commune de Langoleu 1 169,25 € de frais de scolarité.",
        [(1169.25, "commune de Langoleu")],
    ),
    (
        "Il adhère à la Fondation des vieux clochers pour 55 euros.",
        [(55, "Fondation des vieux clochers")],
    ),
    (
        "Le conseil attribue 400 € à M. L. R. et 400 € à Mme A. T.",
        [(400, "Particulier"), (400, "Particulier")],
    ),
    (
        (
            "La Boule bramontaise demande 500 € pour son cinquantenaire. Il est passé au vote sur la somme de 500 € "
            ": 8 pour, 1 contre, 2 abstentions."
        ),
        [(500, "Boule bramontaise")],
    ),
    (
        "La subvention de l'Amicale laïque est maintenue à 450 €.",
        [(450, "Amicale laïque")],
    ),
    (
        "Le conseil maintient à 450 € la subvention de l'Amicale laïque.",
        [(450, "Amicale laïque")],
    ),
    (
        "Le conseil reconduit pour 2016 la subvention de 450 € de l'Amicale laïque.",
        [(450, "Amicale laïque")],
    ),
    (
        (
            "Les subventions sont fixées comme suit : Amicale laïque = 450 € ; Club de pêche = 100 € ; Anciens "
            "combattants = 80 €."
        ),
        [(80, "Anciens combattants"), (450, "Amicale laïque"), (100, "Club de pêche")],
    ),
    (
        "Subventions aux associations : Amicale laïque, 450 € ; Club de pêche, 100 € ; Anciens combattants, 80 €.",
        [(450, "Amicale laïque"), (80, "Anciens combattants"), (100, "Club de pêche")],
    ),
    (
        (
            "Le conseil municipal décide d'attribuer les subventions suivantes au titre de 2016 : 450 € à l'Amicale "
            "laïque, 100 € au Club de pêche et 80 € aux Anciens combattants."
        ),
        [(450, "Amicale laïque"), (80, "Anciens combattants"), (100, "Club de pêche")],
    ),
    (
        "Attribution d'une subvention de fonctionnement de 2 300 € à la crèche Les Lutins.",
        [(2300, "crèche Les Lutins")],
    ),
    (
        "Vote d'une subvention de 2 300 € pour la crèche Les Lutins.",
        [(2300, "crèche Les Lutins")],
    ),
    (
        "Le Conseil, à l'unanimité, APPROUVE le versement à la crèche Les Lutins de la somme de 2 300 €.",
        [(2300, "crèche Les Lutins")],
    ),
    (
        "Le Conseil, à l'unanimité, ATTRIBUE une subvention à la crèche Les Lutins d'un montant de 2 300 €.",
        [(2300, "crèche Les Lutins")],
    ),
    (
        (
            "Le conseil décide, par 9 voix pour et 2 abstentions, d'accorder à la crèche Les Lutins, pour l'année "
            "2016, une participation de deux mille trois cents euros (2 300 €)."
        ),
        [(2300, "crèche Les Lutins")],
    ),
    (
        (
            "Monsieur Dupont, président de l'Harmonie, quitte la salle. Le conseil attribue 900 € à l'Harmonie "
            "municipale."
        ),
        [(900, "Harmonie municipale")],
    ),
    (
        (
            "Suite à la demande de l'Harmonie municipale, le conseil décide de lui verser une subvention "
            "exceptionnelle de 900 € pour l'achat d'instruments."
        ),
        [(900, "Harmonie municipale")],
    ),
    (
        (
            "Par courrier du 3 mars, l'Harmonie municipale sollicite une subvention pour l'achat d'instruments "
            "(coût : 4 500 €). Le conseil municipal accorde 900 €."
        ),
        [(900, "Harmonie municipale")],
    ),
    (
        (
            "Vu la demande de subvention de l'Harmonie municipale en date du 2 mars 2016, le conseil, après "
            "délibération, octroie 900 € (article 6574)."
        ),
        [(900, "Harmonie municipale")],
    ),
    (
        (
            "Participation aux frais de scolarité des enfants de la commune à l'école de Corzon : 650 € x 3 élèves "
            "= 1 950 €. Accepté."
        ),
        [(1950, "école de Corzon")],
    ),
    (
        "La commune de Corzon demande une participation de 1 950 € pour 3 enfants scolarisés. Le conseil accepte.",
        [(1950, "commune de Corzon")],
    ),
    (
        (
            "Le conseil accepte de participer aux frais de fonctionnement du RASED à hauteur de 1,50 € par élève, "
            "soit 123 €, à verser à la commune de Corzon."
        ),
        [(123, "commune de Corzon")],
    ),
    (
        "Les membres du conseil décident d'attribuer une gratification de 300 € à Mlle Durand, stagiaire.",
        [(300, "Particulier")],
    ),
    (
        "Le conseil décide de faire un don de 200 € à la SNSM.",
        [(200, "SNSM")],
    ),
    (
        (
            "Le conseil décide d'un don de 500 € en faveur des sinistrés de l'Aude, versé à l'Association des "
            "maires de l'Aude."
        ),
        [(500, "Association des maires de l'Aude")],
    ),
    (
        "Appel à la solidarité : une aide de 500 € est versée à la Croix-Rouge.",
        [(500, "Croix-Rouge")],
    ),
    (
        "Motion. Le conseil soutient l'association SOS Gares et lui verse 100 €.",
        [(100, "SOS Gares")],
    ),
    (
        (
            "Voyage scolaire : le collège Henri-IV sollicite 30 € par élève pour 4 élèves de la commune. Le conseil "
            "accorde 120 €."
        ),
        [(120, "collège Henri-IV")],
    ),
    (
        (
            "Le conseil décide de verser à l'association Familles rurales, gestionnaire du centre de loisirs, une "
            "avance de 5 000 € sur la subvention 2017."
        ),
        [(5000, "Familles rurales")],
    ),
    (
        (
            "L'assemblée décide d'attribuer au titre du fonds de concours une somme de 25 000 € à la commune de "
            "Corzon pour la réfection de sa salle."
        ),
        [(25000, "commune de Corzon")],
    ),
    (
        (
            "Le Bureau décide d'accorder à Mme DUPONT Marie une subvention de 1 000 € pour l'amélioration de son "
            "logement."
        ),
        [(1000, "Particulier")],
    ),
    (
        (
            "Le Judo Club sollicite une subvention exceptionnelle de 400 € pour l'organisation de son tournoi.\nVote "
            ": Pour : 12  Contre : 0  Abstention : 1"
        ),
        [(400, "Judo Club")],
    ),
    (
        "M. le Maire présente la demande de l'association Ciné Rural d'un montant de 350 €. Adopté à l'unanimité.",
        [(350, "Ciné Rural")],
    ),
    (
        "Subvention à Ciné Rural\nLe Maire propose de verser 350 € à l'association. Accord du conseil municipal.",
        [(350, "Ciné Rural")],
    ),
    (
        "SUBVENTION CINE RURAL\nLe Maire propose une subvention de 350 €. Le conseil accepte à l'unanimité.",
        [(350, "CINE RURAL")],
    ),
    (
        (
            "Le conseil municipal, après en avoir délibéré, DECIDE d'attribuer les subventions suivantes :\n\nADMR    "
            "250,00 €\nCroix-Rouge                       100,00 €\nSouvenir Français                  50,00 €\n\nTOTAL  "
            "400,00 €"
        ),
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        "Subventions 2016 aux associations :\nADMR : 250 euros\nCroix-Rouge : 100 euros\nSouvenir Français : 50 euros",
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        "Les subventions suivantes sont votées :\n• ADMR, 250 €\n• Croix-Rouge, 100 €\n• Souvenir Français, 50 €",
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        "Les subventions suivantes sont votées :\n- ADMR (250 €)\n- Croix-Rouge (100 €)\n- Souvenir Français (50 €)",
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        "Les subventions suivantes sont votées :\n- ADMR 250 €\n- Croix-Rouge 100 €\n- Souvenir Français 50 €",
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        (
            "Les subventions suivantes sont votées :\n1. ADMR ........ 250 €\n2. Croix-Rouge ........ 100 €\n3. "
            "Souvenir Français ........ 50 €"
        ),
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        (
            "Subventions :\n\nAssociation | 2015 | 2016\nADMR | 240 € | 250 €\nCroix-Rouge | 100 € | 100 €\nSouvenir "
            "Français | 50 € | 50 €\n\nAdopté."
        ),
        [(250, "ADMR"), (100, "Croix-Rouge"), (50, "Souvenir Français")],
    ),
    (
        (
            "Le conseil fixe la dotation pour fournitures scolaires à 45 € par élève, soit 2 250 € pour l'école "
            "Jules Ferry."
        ),
        [(2250, "école Jules Ferry")],
    ),
    (
        (
            "Le conseil accepte de participer à hauteur de 50 € par enfant au voyage organisé par le collège "
            "Rostand (6 enfants concernés, soit 300 €)."
        ),
        [(300, "collège Rostand")],
    ),
    (
        "La commune prendra en charge une partie du séjour : 1 200 € seront versés à la coopérative scolaire.",
        [(1200, "coopérative scolaire")],
    ),
    (
        (
            "Le conseil communautaire attribue un fonds de concours de 12 000 € à la commune de Corzon pour la "
            "réfection du gymnase."
        ),
        [(12000, "commune de Corzon")],
    ),
    (
        (
            "Le Bureau attribue à la SARL Dupin une aide à l'immobilier d'entreprise de 8 450,50 €, soit 20 % d'une "
            "dépense éligible de 42 252,50 € HT."
        ),
        [(8450.5, "SARL Dupin")],
    ),
    (
        (
            "La participation 2016 au Syndicat Mixte du Pays de Brume est arrêtée à la somme de 23 145,60 € (1,80 € "
            "x 12 858 habitants)."
        ),
        [(23145.6, "Syndicat Mixte du Pays de Brume")],
    ),
    (
        (
            "Le conseil approuve le versement d'une subvention de 45 000 € du budget principal vers le budget "
            "annexe assainissement."
        ),
        [(45000, "budget annexe assainissement")],
    ),
    (
        "Adhésion 2016 à Initiative Brume : 1 315 €.",
        [(1315, "Initiative Brume")],
    ),
    (
        "Le conseil décide d'adhérer à l'association Villes Internet et d'acquitter la cotisation annuelle (230 €).",
        [(230, "Villes Internet")],
    ),
    (
        (
            "Il est proposé de renouveler l'adhésion à la FREDON moyennant une cotisation de 120 €. Accepté à "
            "l'unanimité."
        ),
        [(120, "FREDON")],
    ),
    (
        "Le montant de l'adhésion au CNAS pour 2016 est de 3 456,78 €.",
        [(3456.78, "CNAS")],
    ),
    (
        "Une bourse de 300 € est attribuée à Mlle Léa Martin pour son permis de conduire.",
        [(300, "Particulier")],
    ),
    (
        "La mise à disposition gratuite de la salle au Club de danse est valorisée à 1 200 €.",
        [(1200, "Club de danse")],
    ),
]


@pytest.mark.parametrize(("item", "awarded"), AWARDED, ids=[case[0][:50] for case in AWARDED])
def test_what_an_item_awards(read, item, awarded):
    found = [row[1:] for row in told(read(HEAD + item)) if row[0] == "awarded"]
    assert found == sorted(((euros, words(name)) for euros, name in awarded), key=lambda row: str(("awarded", *row)))


NOTHING = [
    "L'association Vélo Nature demande une subvention de 500 €. Après discussion, le conseil refuse à l'unanimité.",
    (
        "Le conseil municipal sollicite une subvention de 12 000 € auprès du Conseil départemental pour les travaux "
        "de l'église."
    ),
    "Le maire est autorisé à solliciter la DETR à hauteur de 30 %, soit 18 600 €.",
    "Le Département a accordé à la commune une subvention de 5 400 € pour la voirie.",
    "La commune a reçu une subvention de 5 400 € de la Région.",
    "Le conseil accepte le devis de l'entreprise Martin pour 3 450 € HT.",
    "Le loyer du logement communal est fixé à 420 € mensuels.",
    "Le prix du repas à la cantine passe à 3,45 €.",
    "Le conseil décide de vendre la parcelle AB 12 à M. Durand pour 4 500 €.",
    "Le conseil décide de contracter un emprunt de 150 000 € auprès du Crédit Agricole.",
    "Le conseil fixe le tarif de la concession cinquantenaire à 200 €.",
    "Une indemnité de 120,97 € est attribuée au gardien de l'église.",
    "Le conseil décide d'attribuer l'indemnité de conseil à Mme Martin, receveur, pour 345,12 € brut.",
    "Le conseil décide d'allouer une prime de 300 € au personnel communal.",
    (
        "Le montant des travaux s'élève à 45 000 € HT. Le SDE prend en charge 60 %. Reste à la charge de la commune "
        ": 18 000 €."
    ),
    "Le conseil accepte l'indemnité de sinistre de 1 245 € versée par Groupama.",
    "Demande de subvention du Lycée agricole (60 €) : avis défavorable.",
    "Le conseil décide de prendre en charge les frais de transport de la sortie scolaire pour un montant de 320 €.",
    "La Communauté de Communes attribue à la commune un fonds de concours de 10 000 €. Le conseil l'accepte.",
    "3 Le fonds de concours de la Communauté de Communes du Serein Haut, de 4 100 euros, a été encaissé en juillet.",
    "Remboursement d'assurance encaissé : 1.312,76 €.",
    "Le conseil municipal sollicite l'aide de l'État au titre de la DSIL pour 45 000 €.",
    "Le conseil demande à l'Etat 25 600,00 € au titre de la DETR 2019.",
    "Le conseil demande au Département une subvention de 16 000,00 €.",
    (
        "Le conseil arrête le financement ainsi :\n   DETR 40 % ............ 25 600,00 €\n   Département 25 % ..... "
        "16 000,00 €\n   Autofinancement ...... 22 400,00 €"
    ),
    "Financement de l'opération :\n- DETR : 25 600 €\n- Région : 16 000 €\n- Commune : 22 400 €",
    "L'association Les Amis du Four demande 400 €. Vote : 4 pour, 7 contre.",
    (
        "Le maire informe que l'Harmonie municipale a reçu 800 € en 2015 et propose de renouveler cette aide pour "
        "le même montant. Accord du conseil."
    ),
    "Prix du concours des maisons fleuries : 1er prix 50 €, 2e prix 30 €.",
    "Noël du personnel : bons d'achat de 50 € par agent.",
    "Colis des aînés : le conseil fixe le montant à 25 € par colis.",
    "Le conseil fixe à 1 200 € le montant de la location de la salle.",
    "Le marché est attribué à l'entreprise Colas pour un montant de 45 678,90 € HT.",
    "Le lot n° 1 est attribué à la SARL Bertho pour 12 345 € HT.",
    "Le conseil attribue la mission de maîtrise d'oeuvre au cabinet Archi Plus pour 8 400 € HT.",
    "Le conseil décide de l'achat d'un tracteur pour 32 000 €, reprise déduite de 4 000 €.",
    "Le compte administratif 2015 fait apparaître un excédent de 45 678,90 €.",
    "Affectation du résultat : 30 000 € au compte 1068.",
    "Le conseil décide d'affecter 30 000 € à la section d'investissement.",
    "Décision modificative : virement de 1 500 € du chapitre 022 au compte 6574.",
    "Les crédits de 9 000 € sont inscrits au budget, article 6574.",
    "Admission en non-valeur de la somme de 234,56 €.",
    "Le conseil fixe l'attribution de compensation définitive à 45 678 €.",
    "La commune garantit l'emprunt de 240 000 € de Habitat 35 à hauteur de 50 %.",
    "Amende de police : la commune percevra 2 400 €.",
    "Ligne de trésorerie de 100 000 € auprès de la Caisse d'Epargne.",
    "Le FPIC s'élève à 12 345 €.",
    "Le montant de la redevance d'occupation du domaine public due par GRDF est de 234 €.",
    "Bibliothèque : crédit de 1 500 € pour l'achat de livres.",
    "Une participation de 30 € par enfant sera versée aux familles.",
    "Approuve le versement d'une avance remboursable de 10 000 € à la SARL Dupin.",
    "L'Agence de l'Eau a attribué une subvention de 45 600 € pour la station d'épuration.",
    "Le conseil autorise le maire à demander à l'État la DETR au taux de 40 %, soit 25 000 €.",
    "Plan de financement : DETR 25 000 €, Région 10 000 €, autofinancement 15 000 €.",
    "La CAF verse à la commune 4 500 € au titre du contrat enfance.",
    "Le SDE apporte une participation de 60 %, soit 6 000 €, la commune prenant à sa charge 4 000 €.",
    "Le syndicat d'énergie financera les travaux à hauteur de 6 000 €.",
    "Le conseil alloue 150 € à chacun des 3 lauréats du concours des jardins.",
    "Le conseil vote les crédits suivants : article 6574 : 9 000 € ; article 657362 (CCAS) : 5 000 €.",
    "L'enveloppe globale des subventions aux associations est fixée à 9 000 €.",
    "Le total des subventions s'élève à 9 000 €.",
    "M. Dupont regrette que la subvention du Club de football soit passée de 2 000 € à 1 500 €.",
    "Le budget de l'association s'élève à 25 000 € dont 5 000 € de la Région.",
    "Le conseil fixe à 2 € le prix de vente de la carte postale.",
    "Tarif de location : associations communales 50 €, particuliers 150 €.",
    "Une prime exceptionnelle de 1 000 € est attribuée aux agents.",
    "L'indemnité du maire est fixée à 1 200 € mensuels.",
    "Cession du terrain à l'association Les Jardins pour l'euro symbolique.",
    "La société ABC est retenue pour 12 500 € TTC.",
    "Le conseil accepte le remboursement de Groupama d'un montant de 845,20 €.",
    "Renouvellement du contrat d'entretien avec la société Otis : 890 € par an.",
    "Remise gracieuse de 120 € accordée au locataire.",
    "Le loyer de l'ADMR est fixé à 150 € par mois.",
    "Acceptation d'un chèque de 350 € de l'association des chasseurs.",
    "Le conseil décide l'acquisition de la parcelle ZA 12 appartenant à l'association diocésaine pour 5 000 €.",
    "Le conseil fixe la caution de la salle à 500 € pour les associations.",
    (
        "Association Terre de Jeux : demande de 1 000 €. Le conseil souhaite des informations complémentaires et "
        "reporte sa décision."
    ),
    "La demande de 500 € du Moto-club n'est pas retenue.",
    "Le conseil décide de ne pas donner suite à la demande de l'AFM (100 €).",
    "Contre : 9, pour : 2. La subvention de 500 € au Moto-club est refusée.",
]


@pytest.mark.parametrize("item", NOTHING, ids=[item[:50] for item in NOTHING])
def test_what_awards_nothing(read, item):
    assert [row for row in told(read(HEAD + item)) if row[0] == "awarded"] == []


CROWDED = """PROCES-VERBAL DU CONSEIL COMMUNAUTAIRE
COMMUNAUTE DE COMMUNES DU VAL DE BRUME
Séance du 22 juin 2017
1. Contributions aux syndicats
Le Conseil approuve la contribution de 9 850 € au Syndicat mixte Haut Débit. Unanimité.
2. Fonds de concours
Le Conseil attribue un fonds de concours de 4 788 € à la commune de Monturey. Approuvé à l'unanimité.
3. Vie associative et sport
La commission Vie associative propose, au titre de l'année 2017 :
- Ecole de musique de la Brume : 14 500 €
(dont 7 000 € déjà avancés en mars)
- Foyer rural de Villers, festival de contes : 1 000 € au lieu des 1 800 € demandés
Mme GUYARDET aurait souhaité 1 200 € pour le festival. Adopté par 9 voix pour, 2 contre.
4. SPANC
Le tarif du contrôle reste à 95 €. Pour information.
5. Transport piscine
Le marché est attribué aux Cars MOUGENEY pour 17 864 € HT. Unanimité.
6. Aide aux entreprises
Le Conseil décide d'accorder à la SARL BOURGEOT une aide de 7 500 €. Unanimité.
"""


def test_points_without_blank_lines_between_them_are_cut_by_their_numbers(read):
    outcome = read(CROWDED)
    titles = [act.title for act in outcome.acts if act.kind == "deliberation"]
    assert titles == [
        *("Contributions aux syndicats", "Fonds de concours", "Vie associative et sport"),
        *("Transport piscine", "Aide aux entreprises"),
    ]
    assert awarded(outcome) == pairs(
        *((9850, "Syndicat mixte Haut Débit"), (4788, "commune de Monturey"), (14500, "Ecole de musique de la Brume")),
        *((1000, "Foyer rural de Villers, festival de contes"), (7500, "SARL BOURGEOT")),
    )
