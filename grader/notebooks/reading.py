"""Read the file of a notebook that others have written: its cells, and their text."""

import json

MAX_BYTES = 20_000_000


class Unreadable(ValueError):
    """A hand-in that is no notebook. The message is one line for the teacher."""


def notebook(content: bytes) -> dict:
    """The JSON of a notebook. Raises Unreadable."""
    if len(content) > MAX_BYTES:
        raise Unreadable(f"the file has {len(content):,} bytes, at most {MAX_BYTES:,} are read; "
                         "clear the outputs, save it and hand it in again")
    try:
        # No number in it is looked at, and Python refuses to read whole ones of 5,000 digits.
        made = json.loads(content.decode("utf-8-sig"), parse_int=float)
    except UnicodeDecodeError:
        raise _unreadable("is not UTF-8 text") from None
    except RecursionError:
        raise _unreadable("is nested too deeply") from None
    except ValueError as error:
        raise _unreadable(f"is no JSON: {error}" if content.strip() else "is empty, no JSON"
                          ) from None
    if not isinstance(made, dict):
        raise _unreadable("is JSON, but no notebook")
    return made


def _unreadable(what: str) -> Unreadable:
    return Unreadable(f"the file {what}; save it in Jupyter again, or put the answers into a fresh "
                      "copy, and hand that in")


def cells(notebook: dict) -> list[dict]:
    """The cells of a notebook of format 4, or of format 3 with its worksheets."""
    sheets = notebook.get("worksheets")
    parts = [notebook, *(sheets if isinstance(sheets, list) else [])]
    lists = [part.get("cells") for part in parts if isinstance(part, dict)]
    if not any(isinstance(cells, list) for cells in lists):
        raise _unreadable("is JSON, but it has no cells")
    return [cell for cells in lists if isinstance(cells, list)
            for cell in cells if isinstance(cell, dict)]


def source_of(cell: dict) -> str:
    """The source text, with Unix line ends, and without what no file could hold."""
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        return ""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    return source.encode("utf-8", "replace").decode("utf-8")  # lone surrogates become "?"
