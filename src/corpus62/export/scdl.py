"""Open data: grants in the columns of the national schema SCDL subventions 2.1.1 (decree 2017-779).

What the acts do not say stays empty and is never made up: the SIRET of the grantor, the dates of payment, the
notification to the European Union. The publishing officer completes those. Natural persons are left out, as the law
asks.
"""

from __future__ import annotations

import polars as pl

from corpus62.aggregate.duplicates import with_duplicates
from corpus62.export.worded import worded

_TEXT_LIMIT = 256  # characters of `objet`, by the schema
_FORMS = {"cash": "aide en numéraire", "carry_over": "aide en numéraire", "in_kind": "aide en nature"}


def scdl_grants(funding: pl.LazyFrame) -> pl.LazyFrame:
    """One row per grant awarded by the body to a legal person, each act once, in the order of the records."""
    empty = pl.lit(None, pl.String)
    return (
        with_duplicates(funding)
        .filter(
            pl.col("status") == "awarded",
            pl.col("direction") == "out",
            pl.col("form").is_in(list(_FORMS)),
            pl.col("beneficiary_kind") != "natural_person",
            pl.col("duplicate_of").is_null(),
        )
        .select(
            nomAttribuant="grantor",
            idAttribuant=empty,
            dateConvention="decision_date",
            referenceDecision="decision_number",
            nomBeneficiaire="beneficiary",
            idBeneficiaire="beneficiary_siret",
            rnaBeneficiaire=empty,
            objet=pl.col("purpose").str.slice(0, _TEXT_LIMIT),
            montant="amount",
            nature=worded("form", _FORMS),
            conditionsVersement=pl.when(pl.col("instalments").list.len() > 1).then(pl.lit("échelonné")),
            datesPeriodeVersement=empty,
            idRAE=empty,
            notificationUE=empty,
            pourcentageSubvention=pl.lit("1.00"),
            dispositifAide=empty,
        )
    )
