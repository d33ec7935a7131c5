"""Partners whose names say no kind that the vocabulary knows, told where the sum is not: above it, in the title, in a demand.

A partner of a known kind ("le Judo Club") was found in all of these, one of an unknown kind in none: nothing is so common.
"""

import itertools

import pytest
from telling import awarded, pairs, told, words

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

MINUTES = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - {title}\n\n{said}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
EXTRACT = (
    "COMMUNE DE BRUMEVAL\nEXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\nSéance du 26 juin 2019\n\n"
    "Délibération n° 2019/118\n\nOBJET : {title}\n\nMonsieur le Maire expose à l'assemblée :\n\n{said}\n\nLe Maire,\nPaul LEROY\n"
)
ANY = "AFFAIRES DIVERSES"
DECIDED = "Le conseil municipal, après en avoir délibéré, DECIDE d'attribuer une subvention de 300 €."
# page, title, sentence; {} is the name with its article, {to} with "à", {of} with "de"
SAID = [
    (MINUTES, ANY, "{} organise son festival du 5 au 7 juillet. Le conseil décide d'allouer une subvention de 300 €."),
    (MINUTES, ANY, "{} a déposé un dossier de subvention. Après examen, 300 € sont alloués."),
    (MINUTES, ANY, "{} recevra 300 €."),
    (MINUTES, ANY, "Demande {of} : 300 € accordés."),
    (MINUTES, ANY, "Suite à la demande {of}, le conseil accorde 300 €."),
    (MINUTES, ANY, "Par courrier du 3 mai, {} demande une aide de 300 €. Accord du conseil."),
    (MINUTES, ANY, "M. Durand, président {of}, sollicite une aide de 300 €. Accord du conseil."),
    (MINUTES, ANY, "Le conseil renouvelle son adhésion {to} (cotisation 2019 : 300 €)."),
    (MINUTES, ANY, "Une aide de 300 € pour {} est votée."),
    (MINUTES, "Subvention exceptionnelle : {}", "Le conseil décide d'attribuer 300 €."),
    (MINUTES, "{}", "Le conseil décide d'attribuer une subvention de 300 €."),
    (EXTRACT, "{} - Subvention 2019", DECIDED),
    (EXTRACT, "Subvention {to}", DECIDED),
    (EXTRACT, "Demande de subvention", f"Vu la demande {{of}},\nConsidérant l'intérêt local de l'action,\n{DECIDED}"),
]
PROPOSED = "Il vous est proposé d'attribuer une subvention de 300 €."
SAID += [
    (
        MINUTES,
        ANY,
        "Dans le cadre de sa politique culturelle, la commune soutient {}. Il est proposé d'allouer 300 €. Adopté.",
    ),
    (MINUTES, ANY, "Le projet est porté par {}. Une participation de 300 € est proposée. Adopté."),
    (MINUTES, ANY, f"Considérant que {{}} œuvre pour la culture,\n{PROPOSED} Adopté."),
    (MINUTES, ANY, f"1/ {{capital}}\nCette structure organise un festival. {PROPOSED} Adopté."),
    (MINUTES, ANY, f"Le Maire présente le projet {{of}}. {PROPOSED} Adopté."),
    (
        MINUTES,
        ANY,
        "{}, créée en 1987, gère l'école de danse. Elle demande à être soutenue. Il est proposé de lui allouer 300 €. Adopté.",
    ),
    (
        EXTRACT,
        "Culture",
        "Le conseil municipal DECIDE :\n- d'approuver la convention avec {} ;\n- de lui allouer une aide de 300 €.",
    ),
]
NAMES = [
    ("l'Opéra de Marlieux", "à l'Opéra de Marlieux", "de l'Opéra de Marlieux"),
    ("le Ballet du Nord", "au Ballet du Nord", "du Ballet du Nord"),
    (
        "la Pépinière d'entreprises du Val",
        "à la Pépinière d'entreprises du Val",
        "de la Pépinière d'entreprises du Val",
    ),
    ("les Randonneurs du Val", "aux Randonneurs du Val", "des Randonneurs du Val"),
    ("France Alzheimer", "à France Alzheimer", "de France Alzheimer"),
    ("Terre et Humanisme", "à Terre et Humanisme", "de Terre et Humanisme"),
    ("Marlieux Animation", "à Marlieux Animation", "de Marlieux Animation"),
]


@pytest.mark.parametrize(("said", "names"), list(itertools.product(SAID, NAMES)))
def test_the_partner_is_found(said: tuple[str, str, str], names: tuple[str, str, str], tools: Tools) -> None:
    (page, *parts), (name, to, of) = said, names
    capital = name[0].upper() + name[1:]
    title, sentence = (
        part.format(capital if part.startswith("{}") else name, to=to, of=of, capital=capital) for part in parts
    )
    outcome = read_document(Document(source="cr.txt", text=page.format(title=title, said=sentence)), tools)
    assert told(outcome) == [("awarded", 300, words(name))]


LISTS = {
    "the sum before its name": ("Le conseil attribue les subventions suivantes :", "• {sum} € : {name}"),
    "the sum for its name": ("Sont votées les subventions suivantes :", "- {sum} € pour {name}"),
    "the sum to its name": ("Le conseil décide d'attribuer :", "- {sum} € à {name}"),
}
GIVEN = [("Opéra de Marlieux", 500), ("Ballet du Nord", 300), ("France Alzheimer", 200)]


@pytest.mark.parametrize(("lead", "item"), LISTS.values(), ids=LISTS)
def test_a_list_of_them(lead: str, item: str, tools: Tools) -> None:
    said = "\n".join([lead, *(item.format(sum=euros, name=name) for name, euros in GIVEN)])
    outcome = read_document(Document(source="cr.txt", text=MINUTES.format(title="FINANCES", said=said)), tools)
    assert awarded(outcome) == pairs(*((euros, name) for name, euros in GIVEN))


def test_several_with_their_sums_in_brackets(tools: Tools) -> None:
    said = "Le conseil attribue des subventions à l'Opéra de Marlieux (500 €), Ballet du Nord (300 €) et France Alzheimer (200 €)."
    outcome = read_document(Document(source="cr.txt", text=MINUTES.format(title="FINANCES", said=said)), tools)
    assert awarded(outcome) == pairs(*((euros, name) for name, euros in GIVEN))


VERBS = [
    "porte", "regroupe", "fédère", "défend", "promeut", "œuvre", "agit", "milite", "lutte", "déploie", "publie", "diffuse",
    "dispense", "enseigne", "forme", "accompagne", "sensibilise", "favorise", "vise", "entend", "fut", "veut", "donne",
    "offre", "aura", "connaît", "perpétue", "valorise", "collecte", "prépare", "poursuivra", "lance", "ouvre", "crée",
    "recrute", "initie", "joue", "remplace", "équipe", "exerce", "renouvelle", "termine", "constitue", "adresse",
    "constate", "craint", "organisera",
]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["L'Opéra de Marlieux", "France Alzheimer", "Le Judo Club", "L'association Les Amis du Moulin"]
)
@pytest.mark.parametrize("verb", VERBS)
def test_what_it_does_is_no_part_of_its_name(verb: str, name: str, tools: Tools) -> None:
    said = f"{name} {verb} un stage pour les jeunes. Le conseil décide d'allouer une subvention de 300 €."
    outcome = read_document(Document(source="cr.txt", text=MINUTES.format(title=ANY, said=said)), tools)
    assert told(outcome) == [("awarded", 300, words(name))]


def test_a_name_ends_where_the_next_line_begins_a_sentence(tools: Tools) -> None:
    said = "a) Ballet du Nord\nIl organise un festival. Il vous est proposé une subvention de 300 €. Adopté."
    outcome = read_document(Document(source="cr.txt", text=MINUTES.format(title=ANY, said=said)), tools)
    assert told(outcome) == [("awarded", 300, ["ballet", "nord"])]
