"""The cells of a notebook, and the text of a README, as the body of a page."""

import html
import json
import posixpath
import re

from web import words
from web.pages import BrokenLink, Links, Page, Tree
from web.pictures import Pictures, shown

HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.S)


class Writer:
    """Fills pages; it needs the course, the links, the pictures and the edition's own words."""

    def __init__(self, tree: Tree, links: Links, pictures: Pictures, labels: dict[str, str]):
        self.tree, self.links, self.pictures, self.labels = tree, links, pictures, labels
        self.markdown = words.parser()

    def fill(self, page: Page) -> None:
        """Sets the title, body, contents and passages of a page."""
        text = self.tree.find(page.source).read_text(encoding="utf-8")
        if page.source.endswith(".md"):
            page.body = self.readme(page, self.prose(page, text))
        else:
            page.body = "\n".join(self.cell(page, cell) for cell in json.loads(text)["cells"])
        page.title = words.plain(re.search(r"<h1[^>]*>(.*?)</h1>", page.body, re.S)[1])

    def readme(self, page: Page, markup: str) -> str:
        """The HTML with an anchor on each heading, cut into passages there."""
        def anchor(found: re.Match) -> str:
            level, heading = int(found[1]), words.plain(found[2])
            name = words.slug(heading)
            page.contents.append((name, heading, level))
            return f'<h{level} id="{name}">{found[2]}</h{level}>'
        markup = HEADING.sub(anchor, markup)
        for part in re.split(r"(?=<h[1-6] id)", markup):
            found = re.match(r'<h\d id="([^"]*)">(.*?)</h', part)
            page.passages.append((found[1], words.plain(found[2]), words.plain(part))
                                 if found else ("", page.title, words.plain(part)))
        return markup

    def cell(self, page: Page, cell: dict) -> str:
        """A cell as a `<section>` whose anchor is the cell's id."""
        source, name = "".join(cell["source"]), cell["id"]
        if cell["cell_type"] == "markdown":
            inner = self.prose(page, source)
            found = HEADING.search(inner)
            if found:
                page.contents.append((name, words.plain(found[2]), int(found[1])))
        else:
            inner = self.code(cell, source, page)
        heading = next((h for _, h, _ in reversed(page.contents)), "")
        page.passages.append((name, heading, words.plain(inner)))
        return f'<section id="{name}" class="{cell["cell_type"]}-cell">{inner}</section>'

    def code(self, cell: dict, source: str, page: Page) -> str:
        """Code and its stored outputs; what JupyterLab shows collapsed is a `<details>`."""
        hidden = cell["metadata"].get("jupyter", {})
        written = words.code(source)
        if hidden.get("source_hidden"):
            checks = cell["metadata"].get("nbgrader", {}).get("grade")
            written = closed(self.labels["check" if checks else "source"], written)
        outputs = "".join(self.output(output, page.up) for output in cell["outputs"])
        if outputs and hidden.get("outputs_hidden"):
            outputs = closed(self.labels["predict"], outputs)
        return written + (f'<div class="outputs">{outputs}</div>' if outputs else "")

    def output(self, output: dict, up: str) -> str:
        """A stream, a traceback, or the richest form of a value."""
        if output["output_type"] == "stream":
            return scrolling(words.traceback(["".join(output["text"])]))
        if output["output_type"] == "error":
            return scrolling(words.traceback(output["traceback"]), "error")
        data = {mime: "".join(value) for mime, value in output["data"].items()
                if isinstance(value, str | list)}
        if "text/html" in data:
            return rich(self.pictures.move_out(data["text/html"], up))
        for mime in ("image/svg+xml", "image/png"):
            if mime in data:
                return self.pictures.image(mime, data[mime], data.get("text/plain", ""), up)
        if "text/markdown" in data:
            return rich(self.markdown.render(data["text/markdown"]))
        return scrolling(html.escape(data.get("text/plain", "")))

    def prose(self, page: Page, text: str) -> str:
        """Markdown as HTML: links turned to the site's, pictures beside the page."""
        markup = self.markdown.render(text)
        markup = re.sub(r'<a href="([^"]*)">(.*?)</a>',
                        lambda found: self.link(page, found[1], found[2]), markup, flags=re.S)
        return re.sub(r'<img src="([^"]*)" alt="([^"]*)"[^>]*>',
                      lambda found: self.picture(page, found[1], found[2]), markup)

    def link(self, page: Page, address: str, label: str) -> str:
        """An `<a>`, or the words alone where the site has no such page."""
        turned = self.links.turn(page, html.unescape(address))
        return f'<a href="{html.escape(turned)}">{label}</a>' if turned else label

    def picture(self, page: Page, address: str, alt: str) -> str:
        """A picture file of the course, copied into the site's pictures."""
        path = self.tree.find(posixpath.join(posixpath.dirname(page.source), address))
        if path is None:
            raise BrokenLink(f"{page.source}: there is no picture {address}")
        return shown(*self.pictures.store(path.read_bytes(), path.suffix[1:]), alt, page.up)


def scrolling(markup: str, kind: str = "text") -> str:
    """Preformatted output that scrolls inside itself."""
    return f'<pre class="{kind}" tabindex="0">{markup}</pre>'


def rich(markup: str) -> str:
    """HTML of an output; what is wider than the page scrolls inside."""
    return f'<div class="rich" tabindex="0">{markup}</div>'


def closed(summary: str, markup: str) -> str:
    """What a click or Enter opens."""
    return f"<details><summary>{summary}</summary>{markup}</details>"
