"""One reading edition for all tests, in English and in a mock Chinese, and a browser for it."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import browser as helper
import pytest
from playwright.sync_api import sync_playwright

from web.site import build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def chinese(tmp_path_factory) -> Path:
    """A tree with day 1's lessons, their headings and one term in Chinese; cell ids are kept."""
    tree = tmp_path_factory.mktemp("zh")
    (tree / "day1").mkdir()
    for path in ROOT.glob("day1/*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                text = "".join(cell["source"]).replace("learning rate", "学习率")
                cell["source"] = text.replace("# ", "# 中文 ", 1) if text[0] == "#" else text
        (tree / "day1" / path.name).write_text(json.dumps(notebook, ensure_ascii=False),
                                               encoding="utf-8")
    return tree


@pytest.fixture(scope="session")
def site(tmp_path_factory, chinese) -> Path:
    folder = tmp_path_factory.mktemp("reading") / "site"
    build(ROOT, folder, {"zh": chinese})
    return folder


@pytest.fixture(scope="session")
def texts(site) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8")
            for p in site.rglob("*.html")}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def doors(site):
    """The site's address over http and over file://."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{site.as_uri()}/"}
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        opened = helper.chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture(params=["http", "file"])
def door(request, doors) -> str:
    return doors[request.param]


@pytest.fixture
def reader(browser, door):
    """Opens a page; at the end, no request went elsewhere and the console is empty."""
    contexts, wrong = [], []

    def failed(request):
        # A page that is left early breaks off what it was still loading of its own.
        if not (request.url.startswith(door) and request.failure == "net::ERR_ABORTED"):
            wrong.append(f"{request.url}: {request.failure}")

    def opened(width: int = 1280, colours: str = "light"):
        context = browser.new_context(viewport={"width": width, "height": 800},
                                      color_scheme=colours)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("requestfailed", failed)

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
