"""Which names of learners are safe in paths, patterns, pages, tables and terminals."""

import unicodedata

MARKS = "-_.@+,() "  # beside letters and digits of any script


def safe(name: str) -> bool:
    """True for letters, digits and MARKS that begin with a letter or a digit."""
    categories = [unicodedata.category(character)[0] for character in name]
    return (all(kind in "LMN" or character in MARKS
                for kind, character in zip(categories, name, strict=True))
            and categories[:1] in (["L"], ["N"]) and "  " not in name
            and not name.endswith((".", " ")))
