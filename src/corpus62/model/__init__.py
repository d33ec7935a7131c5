"""What things are: frozen structs shared by every stage. No behaviour beyond their own arithmetic, no I/O.

Every span (`char_start`, `char_end`) indexes the document's text as read, in characters.
Money is in integer cents. Dates are ISO strings (`YYYY-MM-DD`), so that records travel unchanged.
"""

from corpus62.model.act import Act, Citation, Section, Vote
from corpus62.model.document import Document
from corpus62.model.funding import Amount, BudgetLine, Check, Evidence, Funding, Part, Refusal
from corpus62.model.outcome import Outcome

__all__ = [
    "Act",
    "Amount",
    "BudgetLine",
    "Check",
    "Citation",
    "Document",
    "Evidence",
    "Funding",
    "Outcome",
    "Part",
    "Refusal",
    "Section",
    "Vote",
]
