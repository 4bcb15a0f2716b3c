"""Text that others have made, as one short line for the teacher's terminal and journal."""


def one_line(text: str, most: int = 200) -> str:
    """Its words with single spaces between them, at most so many characters.

    What disturbs a terminal, or passes for a line of ours, is dropped: control characters, marks
    of direction, line ends.
    """
    kept = "".join(filter(str.isprintable, " ".join(text[:4 * most].split())))
    return kept if len(kept) <= most and len(text) <= 4 * most else f"{kept[:most - 1]}…"


def first_line(error: BaseException) -> str:
    """What an error says first; what follows is for who debugs it."""
    return one_line(str(error).strip().partition("\n")[0], 500)
