"""Sums as web pages and bulletins tell them: who asks, who gives, series in a sentence. One test a form, met in unread texts."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words

SESSION = "Compte rendu du conseil municipal du 19 mai 2023\n\n"


def test_a_series_of_gifts_to_clubs_that_only_their_sport_names(read):
    act = acts.deliberation(
        "Le maire a proposé de verser : 50 € à la chasse, 300 € aux Cyclos de l'Arrats, 3 000 € (dont 900 € pour l'école) "
        "au rugby, 600 € à la gym d'entretien, 700 € au judo, le tennis : 800 €, la banda Los Gaujos : 450 € et la SPA : 480 €. "
        "Adopté à l'unanimité."
    )
    names = (
        *((50, "Chasse"), (300, "Cyclos de l'Arrats"), (3000, "Rugby"), (600, "Gym d'entretien"), (700, "Judo")),
        *((800, "tennis"), (450, "banda Los Gaujos"), (480, "SPA")),
    )
    assert awarded(read(act)) == pairs(*names)


def test_the_year_that_heads_a_paragraph_where_no_session_is_told(read):
    outcome = read(
        "Commune de Brumeval\nLe conseil municipal s'est réuni mardi.\n\n"
        "Subventions 2018. L'adjointe a proposé de verser 40 € au Foyer rural. Le conseil a donné son accord à l'unanimité.\n"
    )
    assert [(row[0], row[1], row[3]) for row in told(outcome, "year")] == [("awarded", 40.0, 2018)]


def test_a_grant_is_raised_by_a_pronoun(read):
    text = (
        "Monsieur le Maire rappelle que le conseil a voté le 24 mars une subvention de 2.500 € à l’ADMR pour 2023. Compte tenu "
        "du nombre de bénéficiaires, il propose de la porter à 3.000 €. Adopté à l'unanimité."
    )
    outcome = read(acts.deliberation(text, title="Modification de la subvention à l'ADMR"))
    assert told(outcome) == [("awarded", 3000.0, words("ADMR")), ("recalled", 2500.0, words("ADMR"))]


def test_the_chair_proposes_a_sum_under_a_title_that_names_whom(read):
    text = "Monsieur le Maire rappelle le fonctionnement du CCAS et il propose 18 500 € pour 2023. Vote : 18 pour."
    outcome = read(acts.deliberation(text, title="Subvention d'équilibre au CCAS"))
    assert awarded(outcome) == pairs((18500, "CCAS"))


def test_what_a_departement_notifies_is_received(read):
    outcome = read(acts.deliberation("Le Département vient de nous notifier une aide de 18 200 € pour le chemin."))
    assert [(f.grantor, f.beneficiary, f.status) for f in outcome.fundings] == [
        ("Département", "Commune de Brumeval", "recalled")
    ]


@pytest.mark.parametrize(
    ("said", "grantor"),
    [
        ("Une aide de 2 812,50 € est demandée à la Communauté de communes.", "Communauté de communes"),
        ("Une aide européenne de 2 812,50 € est demandée au titre du FEADER.", "Union européenne"),
        ("Une aide de 2 812,50 € sera demandée au Département.", "Département"),
        (
            "Le conseil sollicite auprès de l'État une aide de 2 812,50 € au titre de la DETR et auprès du Département 900 €.",
            "État",
        ),
    ],
)
def test_who_is_asked(read, said, grantor):
    outcome = read(acts.deliberation(said, title="Restauration du lavoir"))
    asked = next(funding for funding in outcome.fundings if funding.cents == 281250)
    assert (asked.grantor, asked.beneficiary, asked.status) == (grantor, "Commune de Brumeval", "requested")


def test_the_own_share_of_a_project_is_no_grant(read):
    text = (
        "-SOLLICITE du Conseil départemental une subvention de 105.000 €,\n"
        "-S’ENGAGE à prendre en charge sa part, soit 60.000 €."
    )
    assert awarded(read(acts.deliberation(text))) == []


def test_a_demand_put_off_for_the_voyage_of_a_school(read):
    text = (
        "L'école publique de Saint-Alban sollicite une participation de 600 € pour le voyage à Paris des CM1-CM2. Il est décidé "
        "d'attendre le budget primitif pour se prononcer."
    )
    assert told(read(acts.deliberation(text))) == [("requested", 600.0, words("école publique de Saint-Alban"))]


def test_a_funder_that_opens_the_sentence_gives(read):
    said = "Le Conseil départemental de la Sarvenne a retenu le projet de skate-park (aide de 27 500 €)."
    (funding,) = read(acts.deliberation(said, title="Skate-park")).fundings
    expected = ("Conseil départemental de la Sarvenne", "Commune de Brumeval", "recalled")
    assert (funding.grantor, funding.beneficiary, funding.status) == expected


def test_what_is_proposed_to_be_asked_for_is_asked(read):
    text = (
        "M. le Maire rappelle que la Communauté de communes du Haut Lay dispose d'une enveloppe. Il est proposé de solliciter "
        "40 000 € pour les vestiaires. Adopté à l'unanimité."
    )
    (funding,) = read(acts.deliberation(text, title="Fonds de concours")).fundings
    expected = ("Communauté de communes du Haut Lay", "Commune de Brumeval", "requested")
    assert (funding.grantor, funding.beneficiary, funding.status) == expected


def test_what_a_club_does_is_no_part_of_its_name(read):
    text = (
        "Le club remplace les projecteurs. Il demande une participation de 5 000 €. Le conseil décide d'attribuer 2 240 € à l'AS "
        "Brumeval."
    )
    outcome = read(acts.deliberation(text, title="AS Brumeval"))
    assert awarded(outcome) == pairs((2240, "AS Brumeval"))


def test_a_name_goes_on_below_an_open_bracket(read):
    act = acts.deliberation(
        "vote les subventions suivantes :\n\n"
        "  Associations                          Versé 2022   Demandé 2023   Voté 2023\n"
        "  Basket-ball Les Hirondelles           1 150 €      1 150 €        1 150 €\n"
        "  Familles Rurales (accueil de loisirs  18 400 €     21 700 €       20 000 €\n"
        "  « Les P'tits Loups »)\n"
        "  UNC                                   160 €        160 €          160 €\n"
    )
    names = (
        (1150, "Basket-ball Les Hirondelles"),
        (20000, "Familles Rurales (accueil de loisirs « Les P'tits Loups »)"),
        (160, "UNC"),
    )
    assert awarded(read(act)) == pairs(*names)


def test_prices_under_a_line_that_says_so_are_no_aid(read):
    text = "5.1 – Secours sur pistes – saison 2023/2024\nTarifs :\n• 1ère catégorie : 62 €\n• 2ème catégorie : 236 €\n"
    assert awarded(read(acts.deliberation(text, title="DOMAINE SKIABLE"))) == []


def test_a_plan_that_says_whose_each_grant_is(read):
    text = (
        "propose d'en arrêter le financement comme suit :\n\n"
        "Financement\n\nMontant\n\nParticipation du SEHP\n\n33 450,00 €\n\nFonds de concours de la commune\n\n7 800,00 €\n\n"
        "Total\n\n41 250,00 €\n"
    )
    assert awarded(read(acts.deliberation(text, title="Enfouissement du réseau - fonds de concours"))) == []


def test_a_sum_to_each_of_those_in_the_list_below_and_no_further(read):
    act = acts.deliberation(
        "décide d'attribuer :\n\n"
        "- une subvention de 1.066 €, pour un poste d'adulte relais, attribuée à chacune des associations suivantes :\n\n"
        ". Horizons Quartier Nord,\n\n. Mer et Bocage,\n\n- 9.000 € à la compagnie de la Lucarne, au titre de son fonctionnement.\n"
    )
    names = ((1066, "Horizons Quartier Nord"), (1066, "Mer et Bocage"), (9000, "compagnie de la Lucarne"))
    assert awarded(read(act)) == pairs(*names)


def test_what_was_voted_with_the_budget_is_recalled(read):
    act = acts.deliberation(
        "décide d'attribuer :\n- 4.500 € à l’Entente Handball, en complément de la subvention de 18.000 € votée "
        "lors du budget primitif 2023,\n- 600 € à l’association des Philatélistes du Val, pour "
        "l'organisation de la fête du timbre.\n"
    )
    names = ((4500, "Entente Handball"), (600, "association des Philatélistes du Val"))
    assert awarded(read(act)) == pairs(*names)


def test_the_purpose_in_a_title_receives_nothing(read):
    text = (
        "Exposé de la situation : dossier n° 2023-07. Personne isolée. Le conseil d’administration accorde une aide de 1 000 € qui "
        "sera versée directement au prestataire."
    )
    act = acts.deliberation(text, title="AIDE FINANCIERE POUR DES FRAIS D’OBSEQUES")
    act = act.replace("COMMUNE DE BRUMEVAL", "CENTRE COMMUNAL D’ACTION SOCIALE DE BRUMEVAL")
    act = act.replace("CONSEIL MUNICIPAL", "CONSEIL D’ADMINISTRATION").replace(
        "conseil municipal", "conseil d’administration"
    )
    assert awarded(read(act)) == pairs((1000, "Particulier"))


def test_shares_of_a_year_s_grant_are_no_grants(read):
    outcome = read(
        "CONVENTION D'OBJECTIFS\n\nENTRE\nLa Ville de Brumeval, représentée par son Maire, ci-après dénommée la « Ville »,\n"
        "ET\nL'association UNION SPORTIVE FOOTBALL, représentée par son Président, ci-après dénommée « l'Association »,\n\n"
        "IL EST CONVENU CE QUI SUIT\n\nARTICLE 3 - SUBVENTION\n3.1  La Ville alloue à l'Association une subvention de 46 000 € au "
        "titre de l'année 2022.\n3.3  Versement. La subvention de fonctionnement est versée chaque année comme suit :\n"
        "          - 50 % en février, soit 23 000 € en 2022 ;\n          - 30 % en juin, soit 13 800 € ;\n"
        "          - le solde, 9 200 €, en octobre.\n\nFait à Brumeval, le 3 mars 2022\n"
    )
    assert awarded(outcome) == pairs((46000, "UNION SPORTIVE FOOTBALL"))


def test_what_the_council_was_so_good_as_to_grant_before(read):
    text = (
        "Par délibération du 15 mars 2023, vous avez bien voulu lui accorder une subvention de fonctionnement de 118.400 euros au "
        "titre de l'exercice 2023. Une subvention de 17.500 euros est allouée à l'association \"Les Funambules\"."
    )
    outcome = read(acts.deliberation(text, title='SUBVENTION A L\'ASSOCIATION "LES FUNAMBULES"'))
    assert awarded(outcome) == pairs((17500, "Les Funambules"))


def test_memberships_renewed_in_one_sentence(read):
    outcome = read(
        f"{acts.MINUTES}\n2023-013 ADHÉSIONS 2023\n\nSont renouvelées : Agence technique de la Vaire 312,50 € ; CAUE 75 € ; "
        "Association des maires ruraux 110 €.\n\nAdopté à l'unanimité.\n"
    )
    renewed = [pair for pair in awarded(outcome) if pair[0] in {312.5, 75.0, 110.0}]
    assert renewed == pairs(
        (312.5, "Agence technique de la Vaire"), (75.0, "CAUE"), (110.0, "Association des maires ruraux")
    )


def test_what_a_committee_proposes_to_partners_in_a_list(read):
    text = (
        "Commune de Brumeval\n"
        + SESSION
        + "5 - ANIMATIONS D'ÉTÉ\n\nMme Marlot propose au nom de la commission culture :\n"
        "{} : 400 €\n{} : 650 €\n{} : 250 €\n\nAdopté à l'unanimité.\n"
    )
    partners = "Comité d'animation de Brume", "Vélo Club de l'Étang", "Chorale A Travers Champs"
    assert awarded(read(text.format(*partners))) == pairs(*zip((400.0, 650.0, 250.0), partners, strict=True))
    assert awarded(read(text.format("Badge d'accès", "Gravats", "Encombrants"))) == []


def test_the_partner_that_a_demand_in_the_title_is_of(read):
    title = "Demande de subvention de l'AS Brumeval, section football"
    before = "L'association a remplacé sa tondeuse."
    outcome = read(acts.deliberation("- d'accorder une participation de 1 600 €.", before=before, title=title))
    assert awarded(outcome) == pairs((1600.0, "AS Brumeval"))


def test_sums_given_to_those_behind_them_are_no_instalments(read):
    outcome = read(
        acts.deliberation(
            "le versement pour 2023 de :\n- 11 340,00 € à la Mission Locale de la Vaire\n- 1 260,00 € à l'ADIL (0,15 € / hab.)"
        )
    )
    assert awarded(outcome) == pairs((1260.0, "ADIL"), (11340.0, "Mission Locale de la Vaire"))
