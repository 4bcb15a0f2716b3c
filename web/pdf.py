"""A PDF of each day, printed by the Chromium of this machine: `make pdf`."""

import html
import posixpath
import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from web.pages import Page
from web.site import Edition, printed, templates

FOOTER = ('<div style="width: 100%; font: 8pt sans-serif; color: #565c66; text-align: center">'
          '<span class="pageNumber"></span> / <span class="totalPages"></span></div>')


def print_days(site: Path, editions: list[Edition]) -> list[Path]:
    """Prints every day of every edition of a finished site; returns the files.

    Raises:
        FileNotFoundError: there is no Chromium on this machine.
    """
    made = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for edition in editions:
            for name in printed(edition):
                day = [page for page in edition.order if page.day == Path(name).stem]
                made.append(site / name)
                print_day(browser, site, edition, day, made[-1])
        browser.close()
    return made


def chromium(playwright: Playwright) -> Browser:
    """This machine's Chromium, else Playwright's, without its sandbox, which containers lack."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), playwright.chromium.executable_path)
    if not Path(found).exists():
        raise FileNotFoundError(
            "no Chromium: `apt install chromium` or `playwright install chromium` gets one")
    return playwright.chromium.launch(executable_path=found, chromium_sandbox=False,
                                      args=["--disable-gpu"])


def print_day(browser: Browser, site: Path, edition: Edition, pages: list[Page],
              target: Path) -> None:
    """One page of HTML that holds the whole day, printed with bookmarks, then removed."""
    keys = {page.address: key(page) for page in pages}
    chapters = [(keys[page.address], page, chapter(page, keys)) for page in pages]
    sheet = site / f"{target.stem}-print.html"
    sheet.write_text(templates().get_template("print.html").render(
        chapters=chapters, pages=pages, t=edition.labels), encoding="utf-8")
    opened = browser.new_page(color_scheme="light")
    try:
        opened.goto(sheet.as_uri())
        opened.pdf(path=target, format="A4", outline=True, tagged=True, print_background=True,
                   prefer_css_page_size=True, display_header_footer=True,
                   header_template="<span></span>", footer_template=FOOTER)
    finally:
        opened.close()
        sheet.unlink()


def key(page: Page) -> str:
    """What tells the anchors of one page from another's: `1-1-tensors`, `day1`."""
    return page.day if page.source.endswith("README.md") else Path(page.source).stem


def chapter(page: Page, keys: dict[str, str]) -> str:
    """The body of a page as a part of the day: anchors of its own, everything open.

    Links lead inside the day or to the web; a link to another file keeps its words alone,
    for a PDF travels without the site.
    """
    own = keys[page.address]

    def link(found: re.Match) -> str:
        address, label = html.unescape(found[1]), found[2]
        if re.match(r"https?:|mailto:", address):
            return found[0]
        path, _, fragment = address.partition("#")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(page.address), path))
        into = keys.get(there) if path else own
        if into is None:
            return label
        return f'<a href="#{into}{"-" if fragment else ""}{fragment}">{label}</a>'

    body = re.sub(r'<a href="([^"]*)">(.*?)</a>', link, page.body, flags=re.S)
    body = re.sub(r'\bid="([^"]+)"', rf'id="{own}-\1"', body)
    body = body.replace("<details>", "<details open>").replace(' loading="lazy"', "")
    return body.replace(f'src="{page.up}pictures/', 'src="pictures/')
