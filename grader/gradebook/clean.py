"""Make what a learner has written, or a learner's code has shown, harmless to look at.

Outputs are made anew from the few things that are allowed; HTML goes through bleach. What is
left out is left out silently: it never counts for a mark.
"""

import base64
import html as escaping
import re
import struct

import bleach
from bleach.css_sanitizer import CSSSanitizer
from jinja2 import pass_context
from nbconvert.filters import Highlight2HTML, strip_ansi
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode, from_dict

MAX_TEXT = 20_000  # characters of one output
MAX_OUTPUTS = 50  # of one cell
MAX_LINES = 50  # of a traceback
MAX_MARKDOWN = 20_000  # characters of an answer; nbconvert's search for formulas is quadratic
MAX_CODE = 50_000  # characters of a cell that is shown in colours
MAX_PICTURE = 2_000_000  # characters of base64
MAX_PICTURES = 10  # of one cell
# A small file can hold a picture that fills a browser's memory.
MAX_SIDE, MAX_AREA = 4_000, 4_000_000  # pixels
# The time that colours take grows with the square of a run of one kind.
LONG = re.compile(r"\s{500}|[^\n]{1000}")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed

TAGS = bleach.ALLOWED_TAGS | {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "div", "span", "table", "thead",
    "tbody", "tr", "th", "td", "details", "summary", "img", "del", "sub", "sup", "dl", "dt", "dd"}
ATTRIBUTES = {"a": {"href", "title"}, "img": {"alt", "title", "width", "height"},
              "div": {"data-state"}, "details": {"open"}}
STYLES = CSSSanitizer(allowed_css_properties=[
    "border-left", "color", "display", "margin", "margin-left", "padding", "text-align", "width"])
# No other machine hears that the page was opened, and no address is called that does something.
PICTURE = re.compile(r"(?!/)[\w./%~ -]+\.(png|jpe?g|gif|webp)|data:image/(png|jpeg|gif);base64,.*",
                     re.I | re.S)


def text(value: object, limit: int = MAX_TEXT) -> str:
    """Plain text without control characters, as a terminal would leave it, cut off at `limit`."""
    if not isinstance(value, str):
        return ""
    kept = strip_ansi(value[:limit]).replace("\r\n", "\n")
    kept = "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in kept.split("\n"))
    kept = CONTROL.sub("", kept).encode("utf-8", "replace").decode("utf-8")
    return kept if len(value) <= limit else f"{kept}\n... {len(value) - limit:,} more characters"


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


def html(source: object) -> str:
    """HTML without anything that acts: the filter `clean_html` of nbconvert's templates."""
    return bleach.clean(str(source), tags=TAGS, attributes=_allowed, css_sanitizer=STYLES,
                        protocols=[*bleach.ALLOWED_PROTOCOLS, "data"])


def _allowed(tag: str, name: str, value: str) -> bool:
    """No ids and names: formgrader finds its own fields by them."""
    if name == "src":
        return tag == "img" and PICTURE.fullmatch(value) is not None
    if name == "href" and "data:" in value.lower():
        return False
    return name in {"class", "style"} or name in ATTRIBUTES.get(tag, ())


def highlight(source: str, language: str | None = None, metadata: dict | None = None) -> str:
    """Python in colours: the filter `highlight_code` of nbconvert's templates.

    A long run of blanks, dots or letters would keep the colours busy for minutes: it goes
    without.
    """
    if len(source) > MAX_CODE or LONG.search(source):
        return f"<div class='highlight'><pre>{escaping.escape(source)}</pre></div>"
    return Highlight2HTML(pygments_lexer="ipython3")(source, language, metadata)


class _Renderer(IPythonRenderer):
    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture that was not handed in would otherwise end the whole page with an error."""
        name = url.removeprefix("attachment:")
        return text if name != url and name not in self.attachments else \
            super().image(text, url, title)


@pass_context
def markdown(context, source: str) -> str:
    """Markdown as harmless HTML: the filter `markdown2html` of nbconvert's templates.

    HTML in a learner's answer is shown as text: cleaning it could take minutes.
    """
    cell = context.get("cell", {})
    learners = cell.get("metadata", {}).get("nbgrader", {}).get("solution", False)
    plain = f"<pre>{escaping.escape(source)}</pre>"
    if learners and len(source) > MAX_MARKDOWN:
        return plain
    renderer = _Renderer(escape=learners, exclude_anchor_links=True,
                         attachments=cell.get("attachments", {}))
    try:
        return html(MarkdownWithMath(renderer=renderer).render(source))
    except Exception:  # whatever a learner can make of a parser
        return plain
