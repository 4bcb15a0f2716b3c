"""The filters of nbconvert's templates that show what a learner has written, made harmless.

HTML goes through bleach. What is left out is left out silently.
"""

import html as escaping
import re

import bleach
from bleach.css_sanitizer import CSSSanitizer
from jinja2 import pass_context
from nbconvert.filters import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

MAX_MARKDOWN = 20_000  # characters of an answer; nbconvert's search for formulas is quadratic
MAX_CODE = 50_000  # characters of a cell that is shown in colours
# The time that colours take grows with the square of a run of one kind.
LONG = re.compile(r"\s{500}|[^\n]{1000}")
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
