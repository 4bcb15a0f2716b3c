"""Builds the site: an edition for each language, with pages, downloads and a search index."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from pygments.formatters import HtmlFormatter

from web import elsewhere
from web.cells import Writer
from web.labels import LABELS
from web.links import check
from web.pages import Links, Page, Tree, reading_order
from web.pictures import Pictures

HERE = Path(__file__).parent


@dataclass
class Edition:
    """The course in one language: all its pages, and those that follow each other."""

    tree: Tree
    labels: dict[str, str]
    pages: list[Page]
    order: list[Page]
    links: Links


def build(root: Path, site: Path, more: dict[str, Path] | None = None,
          repository: str = "", pdf: bool = False) -> list[Edition]:
    """Builds the course at `root` into the folder `site`, which is made anew.

    `more` holds the same course in other languages, `{"zh": folder}`; what is not in such a
    folder shows in English. With `repository`, its address, notebooks say where they can be
    opened. With `pdf`, day pages link to the PDF that `web.pdf` prints.

    Raises:
        BrokenLink: a link or a picture leads nowhere.
        FileExistsError: `site` holds something that is no such site.
    """
    clear(site)
    pictures = Pictures(site)
    trees = [Tree("en", [root])] + [Tree(language, [folder, root], f"{language}/")
                                    for language, folder in (more or {}).items()]
    editions = [fill(tree, pictures) for tree in trees]
    template = templates().get_template("page.html")
    for edition in editions:
        write(site, edition, editions, template, repository, pdf)
        copy(site, edition)
    write_style(site)
    check(site, ignore=[name for edition in editions for name in printed(edition)] if pdf else ())
    return editions


def clear(site: Path) -> None:
    """Removes an older site; anything else is left alone."""
    if site.exists() and any(site.iterdir()) and not (site / "search.js").exists():
        raise FileExistsError(f"{site} is not empty, and no site of this course")
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    (site / "search.js").touch()  # a build that stops leaves a folder that the next may clear


def templates() -> Environment:
    """The page templates of this folder."""
    made = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True)
    made.globals["places"] = elsewhere.places
    return made


def fill(tree: Tree, pictures: Pictures) -> Edition:
    """Reads every page of one language."""
    order = reading_order(tree)
    pages = list(order)
    links = Links(tree, pages)
    writer = Writer(tree, links, pictures, LABELS[tree.language])
    for page in pages:  # it grows: a Markdown file that a page links to becomes a page, too
        writer.fill(page)
    return Edition(tree, LABELS[tree.language], pages, order, links)


def write(site: Path, edition: Edition, editions: list[Edition], template: Template,
          repository: str, pdf: bool) -> None:
    """The pages of an edition and its search index."""
    order, folder = edition.order, edition.tree.folder
    for page in edition.pages:
        at = order.index(page) if page in order else None
        before = order[at - 1] if at else None
        after = order[at + 1] if at is not None and at + 1 < len(order) else None
        others = [(other.labels, there.address) for other in editions if other is not edition
                  for there in other.pages if there.source == page.source]
        target = site / page.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.render(
            page=page, before=before, after=after, order=order, others=others, up=page.up,
            home=page.up + folder, t=edition.labels, repository=repository, pdf=pdf),
            encoding="utf-8")
    index = [[page.address.removeprefix(folder), page.title, page.passages]
             for page in edition.pages]
    (site / folder / "search.js").write_text(
        f"window.courseIndex = {json.dumps(index, ensure_ascii=False)};\n", encoding="utf-8")


def write_style(site: Path) -> None:
    """The style with the colours of code, light and dark, and the script."""
    light, dark = (HtmlFormatter(style=s).get_style_defs(".code")
                   for s in ("default", "github-dark"))
    style = (HERE / "style.css").read_text(encoding="utf-8")
    (site / "style.css").write_text(
        f"{style}\n{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n",
        encoding="utf-8")
    shutil.copy(HERE / "script.js", site)


def copy(site: Path, edition: Edition) -> None:
    """The notebooks and linked files, byte for byte."""
    notebooks = {page.source for page in edition.pages if page.source.endswith(".ipynb")}
    for source in edition.links.copies | notebooks:
        target = site / edition.tree.folder / source
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(edition.tree.find(source), target)


def printed(edition: Edition) -> list[str]:
    """The PDF files of an edition, one a day, in the order of the days."""
    return [f"{edition.tree.folder}{day}.pdf"
            for day in dict.fromkeys(page.day for page in edition.order) if day]
