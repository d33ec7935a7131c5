"""Where a name ends because a verb begins: what the named one does, or is to do. Knows endings, and no particular verb."""

from __future__ import annotations

import re

_OBJECT = r"(?:les?|la|une?|ses|son|sa)"
# "le club remplace les projecteurs", "l'association fera apparaître": what the named one does; or the next sentence.
ACTS = re.compile(
    rf"[a-zà-ÿœ]{{3,}}(?:e\s(?:les|ses|son|sa)|(?:[^m\W]ent|ait|it)\s{_OBJECT})\s[a-zà-ÿœ]"
    r"|[a-zà-ÿœ]+[ei]r(?:a|ont|ait|aient)(?!\w)|s['’][a-zà-ÿœ]|(?:Ils?|Elles?|C(?:et(?:te)?|es?)|On|L['’]association)\s[a-zà-ÿœ]"
)
# "permettre au Club de remplir ses missions": what it is to do is no part of its name.
_TO_DO = re.compile(
    r"\sd(?:e |')[a-z]+(?:er|ir|re)\s(?:s(?:a|es|on)|leurs?|l[ae]s?|l'|une?|des|en|dans|pour|plus|mieux)\b"
)
_SUBJECT_REACH = 24  # characters in which a sentence begins before its subject: "- L'association "
_SUBJECT = re.compile(r"(?:^|[.;:!?]\s|\bque\s|\bqu')\W*(?:\d+\W+)?(?:l[ae]s?\s|l')?(?:association\s)?\Z")
_LAST_WORD = re.compile(r"\s([a-zà-ÿœ]{2,}(?:e|t|d|ra|ront))\Z")
_GRANT = r"(?:subvention|aide|participation|dotation|somme|contribution|cotisation|bourse|prime)\b"
_WHAT_IT_DOES = re.compile(
    rf"\s(?:(?:une?|la|les?|des)\s(?!{_GRANT})|l'(?!{_GRANT})|(?:ses|son|sa|leurs?|plusieurs|chaque|deux|trois|quatre|cinq"
    r"|contre|dans|depuis|aupres|egalement|notamment|aussi|regulierement|activement|actuellement)\s)"
)


def without_verb(text: str, folded: str, start: int, finish: int) -> int:
    """Where text[start:finish] ends as a name, when its last words are a verb, or what is to be done.

    The subject of a sentence ends before the small word that a determiner follows: "L'Opéra sensibilise des jeunes".
    """
    to_do = _TO_DO.search(folded, start, finish)
    if to_do is not None and not text[to_do.end() + 1 : finish][:1].isupper():  # "Comité de quartier des Halles"
        return to_do.start()
    last = _LAST_WORD.search(text, start, finish)
    if last is None or not _WHAT_IT_DOES.match(folded, finish):
        return finish
    opens = _SUBJECT.search(folded, max(0, start - _SUBJECT_REACH), start)
    return last.start() if opens is not None else finish
