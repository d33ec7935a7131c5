"""The sheets of the workbook: which record columns they show, under which French heading, how wide, in which format."""

from __future__ import annotations

from typing import Literal, NamedTuple

Format = Literal["text", "money", "year", "count", "date", "list"]


class Column(NamedTuple):
    field: str
    heading: str
    width: int
    format: Format = "text"


EXCEL_ROWS = 1_048_575  # of an .xlsx sheet, below its header
DETAIL_ROWS = 50_000  # a spreadsheet opens them in seconds; above, people use records/


class Sheet(NamedTuple):
    """`table` names the frame it shows; `complete` the file that holds all rows where the sheet cannot."""

    name: str
    table: str
    complete: str
    columns: tuple[Column, ...]
    most_rows: int = DETAIL_ROWS


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Par partenaire et année",
        "partner_year",
        "tables/partner_year.csv",
        (
            Column("body", "Collectivité", 34),
            Column("partner", "Partenaire", 46),
            Column("direction", "Sens", 12),
            Column("year", "Année", 8, "year"),
            Column("amount", "Montant", 18, "money"),
            Column("in_kind", "Aides en nature", 18, "money"),
            Column("currency", "Monnaie", 9),
            Column("fundings", "Financements", 13, "count"),
            Column("acts", "Actes", 8, "count"),
            Column("documents", "Documents", 11, "count"),
            Column("evidence", "Preuves", 9, "count"),
            Column("year_not_stated", "Année non écrite", 16, "count"),
            Column("contradictions", "Contradictions", 14, "count"),
        ),
        EXCEL_ROWS,
    ),
    Sheet(
        "Subventions",
        "funding",
        "records/funding.parquet",
        (
            Column("body", "Collectivité", 30),
            Column("grantor", "Attribuant", 30),
            Column("beneficiary", "Bénéficiaire", 42),
            Column("beneficiary_as_written", "Bénéficiaire (tel qu'écrit)", 30),
            Column("direction", "Sens", 12),
            Column("year", "Année", 8, "year"),
            Column("year_basis", "Année connue par", 16),
            Column("amount", "Montant", 16, "money"),
            Column("currency", "Monnaie", 9),
            Column("tax", "HT/TTC", 8),
            Column("status", "État", 12),
            Column("form", "Forme", 16),
            Column("beneficiary_kind", "Type de bénéficiaire", 18),
            Column("beneficiary_siret", "SIRET", 18),
            Column("purpose", "Objet", 46),
            Column("decision_number", "N° de décision", 16),
            Column("decision_date", "Date de décision", 14, "date"),
            Column("nature_account", "Nature", 10),
            Column("function_code", "Fonction", 10),
            Column("instalments", "Versements", 24, "list"),
            Column("breakdown", "Ventilation", 24, "list"),
            Column("evidence_count", "Preuves", 9, "count"),
            Column("duplicate_of", "Doublon de", 24),
            Column("quote", "Passage", 60),
            Column("source", "Fichier", 40),
            Column("funding_id", "Identifiant", 22),
        ),
    ),
    Sheet(
        "Actes",
        "acts",
        "records/acts.parquet",
        (
            Column("source", "Fichier", 40),
            Column("kind", "Nature de l'acte", 16),
            Column("number", "Numéro", 16),
            Column("date", "Date", 12, "date"),
            Column("body", "Collectivité", 34),
            Column("title", "Titre", 60),
            Column("parties", "Parties", 40, "list"),
            Column("articles", "Articles", 18, "list"),
            Column("vote_for", "Pour", 8, "count"),
            Column("vote_against", "Contre", 8, "count"),
            Column("vote_abstain", "Abstentions", 11, "count"),
            Column("adopted", "Adopté", 9),
            Column("transmitted_on", "Transmis le", 12, "date"),
            Column("published_on", "Publié le", 12, "date"),
            Column("act_id", "Identifiant", 22),
        ),
    ),
    Sheet(
        "Preuves",
        "evidence",
        "records/evidence.parquet",
        (
            Column("funding_id", "Financement", 22),
            Column("source", "Fichier", 40),
            Column("section", "Section", 28),
            Column("rule", "Règle", 26),
            Column("quote", "Passage", 90),
            Column("char_start", "Début", 9, "count"),
            Column("char_end", "Fin", 9, "count"),
        ),
    ),
    Sheet(
        "Refus",
        "refusals",
        "records/refusals.parquet",
        (
            Column("level", "Niveau", 12),
            Column("reason", "Motif", 22),
            Column("meaning", "Ce que cela veut dire", 60),
            Column("source", "Fichier", 40),
            Column("detail", "Explication", 70),
            Column("amount", "Montant", 16, "money"),
            Column("quote", "Passage", 70),
        ),
    ),
    Sheet(
        "Contradictions",
        "contradictions",
        "tables/contradictions.csv",
        (
            Column("source", "Fichier", 40),
            Column("record", "Enregistrement", 16),
            Column("label", "Bénéficiaire ou libellé", 40),
            Column("year", "Année", 8, "year"),
            Column("amount", "Montant", 16, "money"),
            Column("check", "Contrôle", 16),
            Column("expected", "Attendu", 16, "money"),
            Column("found", "Trouvé", 16, "money"),
            Column("difference", "Écart", 16, "money"),
            Column("note", "Note", 60),
        ),
    ),
)

READ_ME_SHEET = "Lisez-moi"
READ_ME = """\
Ce classeur a été écrit par corpus62 à partir de textes de collectivités : délibérations, conventions, rapports.
« Par partenaire et année » additionne ce qui a été attribué (état « awarded »), une seule fois par décision, \
sans les mouvements internes à une collectivité ; les aides en nature ont leur colonne.
« Subventions » donne chaque financement, y compris rappelé (recalled), demandé (requested) ou rejeté (rejected) ; \
seuls les financements attribués et sans « Doublon de » sont additionnés.
Sens : « out » la collectivité verse, « in » elle reçoit, « third_party » ni l'un ni l'autre.
Année connue par : « stated » écrite dans l'acte, « budget », « period », ou « session » (seule la date de l'acte).
« Preuves » donne pour chaque financement les passages qui le disent ; les coordonnées bancaires, adresses \
électroniques et numéros de téléphone y sont masqués.
« Refus » donne ce qui n'était pas assez certain pour être compté ; rien n'est deviné.
« Contradictions » donne les chiffres qui ne s'accordent pas ; rien n'est corrigé.
Pour les programmes : tables/partner_year.csv et records/*.parquet, dans le même dossier."""
CUT_NOTE = (
    "La feuille « {sheet} » montre {shown} lignes sur {all} : au-delà un classeur devient trop lourd. "
    "Tout est dans {complete}."
)
