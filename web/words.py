"""Markdown, code and tracebacks as HTML."""

import html
import re

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

FORMATTER = HtmlFormatter(nowrap=True)
MATHS = re.compile(r"\$\$(.+?)\$\$|\$([^$\s](?:[^$]*[^$\s])?)\$", re.S)
ANSI = re.compile(r"\x1b\[([\d;]*)m")
COLOURS = {"31": "red", "32": "green", "33": "yellow", "34": "blue", "35": "purple", "36": "cyan"}


def code(source: str, language: str = "python") -> str:
    """The source with Pygments' classes, in a scrolling `<pre>` that a keyboard can reach.

    Without a language, or as `text`, it is a drawing in letters, and nobody copies it.
    """
    if language in ("", "text"):
        return f'<pre class="text" tabindex="0">{html.escape(source)}</pre>'
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False, ensurenl=False)
    marked = highlight(source, lexer, FORMATTER).removesuffix("\n")
    return f'<div class="code"><pre tabindex="0"><code>{marked}</code></pre></div>'


def traceback(lines: list[str]) -> str:
    """A traceback with its terminal colours as classes."""
    parts = ANSI.split("\n".join(lines))
    out = [html.escape(parts[0])]
    for codes, text in zip(parts[1::2], parts[2::2], strict=True):
        names = [COLOURS[c] for c in codes.split(";") if c in COLOURS]
        text = html.escape(text)
        out.append(f'<span class="ansi-{names[-1]}">{text}</span>' if names and text else text)
    return "".join(out)


def maths(state, silent: bool) -> bool:
    """A rule of markdown-it: `$…$` and `$$…$$` become MathML."""
    found = MATHS.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        block = found[1] is not None
        token = state.push("html_inline", "", 0)
        formula = convert(found[1] or found[2], display="block" if block else "inline")
        token.content = f'<span class="maths" tabindex="0">{formula}</span>' if block else formula
    state.pos = found.end()
    return True


def parser() -> MarkdownIt:
    """The Markdown that JupyterLab shows: CommonMark, tables, HTML and maths."""
    made = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    made.inline.ruler.before("escape", "maths", maths)
    made.add_render_rule("fence", lambda self, tokens, i, options, env: code(
        tokens[i].content.removesuffix("\n"), tokens[i].info.strip().split(" ")[0]))
    made.add_render_rule("table_open",
                         lambda *_: '<div class="table" tabindex="0"><table>\n')
    made.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return made


def plain(markup: str) -> str:
    """The text of HTML, for search."""
    markup = re.sub(r"</?(?:span|code|a|em|strong)\b[^>]*>", "", markup)  # these part no words
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def slug(heading: str) -> str:
    """A heading's anchor as repositories' web pages make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
