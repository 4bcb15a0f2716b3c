"""Make the outputs of a learner's code harmless to look at.

They are made anew from the few things that are allowed. What is left out is left out silently:
it never counts for a mark.
"""

import base64
import re
import struct

from nbconvert.filters import strip_ansi
from nbformat import NotebookNode, from_dict

from grader.lines import one_line

MAX_TEXT = 20_000  # characters of one output
MAX_OUTPUTS = 50  # of one cell
MAX_LINES = 50  # of a traceback
MAX_PICTURE = 2_000_000  # characters of base64
MAX_PICTURES = 10  # of one cell
# A small file can hold a picture that fills a browser's memory.
MAX_SIDE, MAX_AREA = 4_000, 4_000_000  # pixels
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed


def text(value: object, limit: int = MAX_TEXT) -> str:
    """Plain text without control characters, as a terminal would leave it, cut off at `limit`."""
    if not isinstance(value, str):
        return ""
    kept = strip_ansi(value[:limit]).replace("\r\n", "\n")
    kept = "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in kept.split("\n"))
    kept = CONTROL.sub("", kept).encode("utf-8", "replace").decode("utf-8")
    return kept if len(value) <= limit else f"{kept}\n... {len(value) - limit:,} more characters"


def line(value: object, limit: int) -> str:
    """As `text`, in one line: a learner's line end must not begin a line of ours."""
    return one_line(text(value), limit)


def outputs(items: object) -> list[NotebookNode]:
    """The outputs of an answer cell that may be kept: data from a stranger."""
    found = map(_output, items[:MAX_OUTPUTS] if isinstance(items, list) else [])
    made = [one for one in found if one]
    pictures = [one for one in made if "image/png" in one.get("data", {})]
    for one in pictures[MAX_PICTURES:]:
        del one["data"]["image/png"]
    return [one for one in made if one.get("data") != {}]


def output(kind: str, **fields: object) -> NotebookNode:
    """An output as nbformat's own `new_output` makes it, without its check (1 ms each)."""
    return from_dict({"output_type": kind, **fields})


def shown(kind: str, data: dict[str, str]) -> NotebookNode:
    """A display or a result: a dict from MIME type to text."""
    count = {"execution_count": None} if kind == "execute_result" else {}
    return output(kind, data=data, metadata={}, **count)


def _output(item: object) -> NotebookNode | None:
    match item:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": words}:
            return output("stream", name=name, text=text(words))
        case {"output_type": "error", "traceback": list(lines)}:
            return output("error", ename=text(item.get("ename"), 200),
                          evalue=text(item.get("evalue")),
                          traceback=[text(line, 2_000) for line in lines[:MAX_LINES]])
        case {"output_type": "display_data" | "execute_result" as kind, "data": dict(data)}:
            kept = {"text/plain": text(data.get("text/plain")),
                    "image/png": picture(data.get("image/png"))}
            kept = {mime: value for mime, value in kept.items() if value}
            return shown(kind, kept) if kept else None
    return None


def picture(value: object) -> str:
    """The base64 of a PNG of sane size, in one line; "" for anything else."""
    if not isinstance(value, str) or len(value) > MAX_PICTURE:
        return ""
    line = "".join(value.split())
    try:
        content = base64.b64decode(line, validate=True)
    except ValueError:
        return ""
    if len(content) < 33 or content[:16] != b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR":
        return ""
    sides = struct.unpack(">II", content[16:24])
    wide, high = sides
    return line if 0 < wide <= MAX_SIDE and 0 < high <= MAX_SIDE and wide * high <= MAX_AREA else ""
