"""Which pages there are, in reading order, and where each link between them leads."""

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote


class BrokenLink(ValueError):
    """A link or a picture of the course leads nowhere; the build stops."""


@dataclass
class Tree:
    """The course in one language.

    `roots` holds its own folder first; a file that is not there yet is taken from the next,
    so what nobody has translated shows in the other language. Its pages go into `folder` of
    the site: `` or `zh/`.
    """

    language: str
    roots: list[Path]
    folder: str = ""

    def find(self, source: str) -> Path | None:
        """The file or folder `source` of the course; None if no root has it."""
        return next((root / source for root in self.roots if (root / source).exists()), None)


@dataclass
class Page:
    """A page: its source in the course, its address in the site, and what is in it."""

    source: str
    address: str
    title: str = ""
    body: str = ""
    contents: list[tuple[str, str, int]] = field(default_factory=list)  # anchor, heading, level
    passages: list[tuple[str, str, str]] = field(default_factory=list)  # anchor, heading, text

    @property
    def up(self) -> str:
        """The way to the root of the site: ``, `../` or `../../`."""
        return "../" * self.address.count("/")

    @property
    def day(self) -> str:
        """`day1` and so on; `` for the other pages."""
        return self.source.partition("/")[0] if self.source.startswith("day") else ""


def reading_order(tree: Tree) -> list[Page]:
    """The front page, then each day: its page, and each lesson with its exercises after it."""
    root = tree.roots[-1]
    sources = ["README.md"]
    for day in sorted(root.glob("day[0-9]")):
        sources.append(f"{day.name}/README.md")
        for lesson in sorted(day.glob("[0-9]-[0-9]-*.ipynb")):
            sources.append(f"{day.name}/{lesson.name}")
            exercises = f"{day.name}/exercises/{lesson.name[:3]}-exercises.ipynb"
            if (root / exercises).exists():
                sources.append(exercises)
    return [Page(source, tree.folder + address(source)) for source in sources]


def address(source: str) -> str:
    """`day1/README.md` -> `day1/index.html`, `day1/1-1-x.ipynb` -> `day1/1-1-x.html`."""
    return re.sub(r"README\.html$", "index.html", re.sub(r"\.(ipynb|md)$", ".html", source))


class Links:
    """Turns links of the course into links of the site; adds the page or file that one needs."""

    def __init__(self, tree: Tree, pages: list[Page]):
        self.tree, self.pages = tree, pages
        self.addresses = {page.source: page.address for page in pages}
        self.copies: set[str] = set()

    def turn(self, page: Page, link: str) -> str | None:
        """The site's link; None where the site shows the words alone (solutions, folders).

        Raises:
            BrokenLink: there is no such file in the course.
        """
        if re.match(r"(https?|mailto):|#", link):
            return link
        path, mark, fragment = link.partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), unquote(path)))
        target = self.tree.find(source)
        if source.startswith("..") or target is None:
            raise BrokenLink(f"{page.source}: {link} leads nowhere")
        if "solutions" in source.split("/"):
            return None
        if target.is_dir():
            source = posixpath.join(source, "README.md")
            if source not in self.addresses:
                return None
        if source not in self.addresses and source.endswith(".md"):
            self.addresses[source] = self.tree.folder + address(source)
            self.pages.append(Page(source, self.addresses[source]))
        elif source not in self.addresses:
            self.copies.add(source)
        here = posixpath.dirname(page.address) or "."
        there = self.addresses.get(source, self.tree.folder + source)
        return posixpath.relpath(there, here) + mark + fragment
