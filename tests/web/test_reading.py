"""The reading edition in a real browser: over http and file://, wide and narrow, light and dark."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browser import chromium
from playwright.sync_api import expect, sync_playwright

from web.site import build

ROOT = Path(__file__).parents[2]
PAGES = ["index.html", "day1/index.html", "day1/1-1-tensors.html", "day1/1-6-debugging.html",
         "day1/exercises/1-1-exercises.html", "day2/2-5-precision.html", "day3/3-5-export.html"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def doors(tmp_path_factory):
    """The site's address over http and over file://."""
    site = tmp_path_factory.mktemp("reading") / "site"
    build(ROOT, site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{site.as_uri()}/"}
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture(params=["http", "file"])
def door(request, doors) -> str:
    return doors[request.param]


@pytest.fixture
def reader(browser, door):
    """Opens a page; at the end, no request went elsewhere and the console is empty."""
    contexts, wrong = [], []

    def opened(width: int = 1280, colours: str = "light"):
        context = browser.new_context(viewport={"width": width, "height": 800},
                                      color_scheme=colours)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("requestfailed", lambda request: wrong.append(request.url))

        def only_own(route):
            if route.request.url.startswith((door, "data:")):
                route.continue_()
            else:
                wrong.append(route.request.url)
                route.abort()
        page.route("**/*", only_own)
        return page
    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_scrolls_sideways(reader, door, width, colours):
    page = reader(width, colours)
    for name in PAGES:
        page.goto(door + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize("wanted", ["learning rate", "optimizer.zero_grad()"])
def test_search_finds_its_place(reader, door, wanted):
    page = reader()
    page.goto(door + "day1/1-1-tensors.html")
    page.get_by_role("searchbox").fill(wanted)
    first = page.locator("#site-found li").first
    expect(first.locator("span")).to_contain_text(wanted, ignore_case=True)
    first.get_by_role("link").click()
    assert page.locator(f"[id='{page.url.partition('#')[2]}']").is_visible()


def test_a_prediction_opens_by_enter(reader, door):
    page = reader()
    page.goto(door + "day1/1-1-tensors.html")
    prediction = page.locator(".outputs details").first
    expect(prediction).not_to_have_attribute("open", "")
    prediction.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(prediction).to_have_attribute("open", "")


def test_copied_code_is_the_cell(reader, door):
    page = reader()
    page.goto(door + "day1/1-1-tensors.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lesson = json.loads((ROOT / "day1/1-1-tensors.ipynb").read_text(encoding="utf-8"))
    for cell in [c for c in lesson["cells"] if c["cell_type"] == "code"][:5]:
        button = page.locator(f"[id='{cell['id']}']").get_by_role("button").first
        button.click()
        expect(button).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == "".join(cell["source"])
