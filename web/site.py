"""Builds the site: pages, downloads, search index; stops at a link that leads nowhere."""

import json
import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pygments.formatters import HtmlFormatter

from web.cells import Writer, up
from web.pages import BrokenLink, Links, Page, reading_order
from web.pictures import Pictures

HERE = Path(__file__).parent


def build(root: Path, site: Path, language: str = "en") -> list[Page]:
    """Builds the course at `root` into the folder `site`, which is made anew.

    Raises:
        BrokenLink: a link or a picture leads nowhere.
        FileExistsError: `site` holds something that is no such site.
    """
    clear(site)
    order = reading_order(root)
    pages = list(order)
    links = Links(root, pages)
    writer = Writer(root, links, Pictures(site))
    for page in pages:  # it grows: a Markdown file that a page links to becomes a page, too
        writer.fill(page)
    write(site, order, pages, language)
    copy(root, site, links.copies | {p.source for p in pages if p.source.endswith(".ipynb")})
    check(site)
    return pages


def clear(site: Path) -> None:
    """Removes an older site; anything else is left alone."""
    if site.exists() and any(site.iterdir()) and not (site / "search.js").exists():
        raise FileExistsError(f"{site} is not empty, and no site of this course")
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    (site / "search.js").touch()  # a build that stops leaves a folder that the next may clear


def write(site: Path, order: list[Page], pages: list[Page], language: str) -> None:
    """The pages, the style, the script and the search index."""
    template = Environment(loader=FileSystemLoader(HERE), autoescape=True,
                           undefined=StrictUndefined).get_template("page.html")
    for page in pages:
        at = order.index(page) if page in order else None
        before = order[at - 1] if at else None
        after = order[at + 1] if at is not None and at + 1 < len(order) else None
        target = site / page.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.render(page=page, before=before, after=after, order=order,
                                          up=up(page), language=language), encoding="utf-8")
    light, dark = (HtmlFormatter(style=s).get_style_defs(".code")
                   for s in ("default", "github-dark"))
    style = (HERE / "style.css").read_text(encoding="utf-8")
    (site / "style.css").write_text(
        f"{style}\n{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n",
        encoding="utf-8")
    shutil.copy(HERE / "script.js", site)
    index = [[page.address, page.title, page.passages] for page in pages]
    (site / "search.js").write_text(
        f"window.courseIndex = {json.dumps(index, ensure_ascii=False)};\n", encoding="utf-8")


def copy(root: Path, site: Path, sources: set[str]) -> None:
    """The notebooks and linked files, byte for byte."""
    for source in sources:
        (site / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / source, site / source)


def check(site: Path) -> None:
    """Raises BrokenLink for the links of the finished site that lead nowhere, all of them."""
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
             for path in site.rglob("*.html")}
    ids = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in texts.items()}
    broken = []
    for name, text in texts.items():
        for link in re.findall(r'<(?:a|img|script|link)\b[^>]*?(?:href|src)="([^"]+)"', text):
            if re.match(r"(https?|mailto):|data:,$", link):
                continue
            path, _, fragment = link.partition("#")
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            if not (site / target).is_file() or (
                    fragment and unquote(fragment) not in ids.get(target, ())):
                broken.append(f"{name}: {link}")
    if broken:
        raise BrokenLink("\n".join(broken))
