"""A learner's seat for the tests: a JupyterLab of its own in a headless Chromium."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, expect

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds for one step; it takes five at most unless the machine is busy
OWN = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR",
       "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR", "COURSE_PROGRESS", "COURSE_WORK")
# Port 0 is any free port. The extension manager would ask PyPI for its list.
COMMAND = [sys.executable, "-m", "course", "lab", "--no-browser", "--ServerApp.ip=127.0.0.1",
           "--ServerApp.port=0", "--LabApp.extension_manager=readonly"]


@dataclass
class Notebook:
    """An open notebook: what a learner does with it, and sees."""

    page: Page

    def cell(self, source: str) -> Locator:
        """The code cell whose source contains `source`."""
        editor = self.page.locator(".jp-InputArea-editor", has_text=source)
        return self.page.locator(".jp-CodeCell", has=editor)

    def below(self, cell: Locator) -> Locator:
        """The next code cell: the check of an answer. It is collapsed, so it has no source."""
        return cell.locator("xpath=following-sibling::*[contains(@class, 'jp-CodeCell')][1]")

    def run_all(self) -> None:
        self.page.locator(".lm-MenuBar-item").get_by_text("Run", exact=True).click()
        self.page.locator(".lm-Menu-item").get_by_text("Run All Cells", exact=True).click()

    def answer(self, cell: Locator, line: str) -> None:
        """Type `line` over the last line of the answer cell; run it and the check below."""
        cell.locator(".cm-line").last.click()
        keyboard = self.page.keyboard
        keyboard.press("End")
        keyboard.press("Shift+Home")  # stops at the indentation
        keyboard.type(line)
        keyboard.press("Shift+Enter")
        keyboard.press("Shift+Enter")


@dataclass
class Seat:
    """A running JupyterLab and a browser. `course` is the learner's folder."""

    browser: BrowserContext
    url: str
    token: str
    course: Path
    progress: Path

    @contextmanager
    def open(self, notebook: str, shots: Path) -> Iterator[Notebook]:
        """Open one notebook with a kernel; nothing may be asked for outside this machine.

        What fails inside leaves a screenshot in `shots`, and the error names it.
        """
        page = self.browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        try:
            # /doc shows this notebook alone: no side bar, nothing that was open before.
            page.goto(f"{self.url}doc/tree/{notebook}?token={self.token}")
            # Before the kernel answers, Run would only clear the outputs. The circle in the
            # toolbar calls a missing kernel idle; the status bar does not.
            expect(page.locator("#jp-bottom-panel")).to_contain_text("| Idle")
            yield Notebook(page)
            assert not [url for url in asked if not url.startswith((self.url, "data:", "blob:"))]
        except BaseException as error:
            with suppress(Exception):  # the browser itself may be what failed
                page.screenshot(path=shots / "failure.png")
                error.add_note(f"screenshot: {shots / 'failure.png'}")
            raise
        finally:
            page.close()


@contextmanager
def seat(playwright: Playwright, folder: Path) -> Iterator[Seat]:
    """Start a browser and a JupyterLab that read and write only in `folder`; stop both."""
    expect.set_options(timeout=1000 * PATIENCE)
    browser = chromium(playwright)
    context = browser.new_context(viewport={"width": 1280, "height": 1000})  # one cache for all
    context.set_default_timeout(1000 * PATIENCE)
    own = {name: str(folder / name.lower()) for name in OWN}
    with serve(own, folder / "server.log") as (url, token):
        yield Seat(context, url, token, Path(own["COURSE_WORK"]), Path(own["COURSE_PROGRESS"]))
    browser.close()


@contextmanager
def serve(own: dict[str, str], log: Path, course: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Run what `make lab` runs, of the course at `course`; give its address and token."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with log.open("wb") as output:
        server = subprocess.Popen(COMMAND + ["--allow-root"] * root, cwd=course,
                                  env=os.environ | own, stdin=subprocess.DEVNULL,
                                  stdout=output, stderr=output)
    try:
        yield _address(server, Path(own["JUPYTER_RUNTIME_DIR"]), log)
    finally:
        server.terminate()  # it stops its kernels first
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _address(server: subprocess.Popen, runtime: Path, log: Path) -> tuple[str, str]:
    """Wait for the file in which a running server writes its address and token."""
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        for path in runtime.glob("jpserver-*.json"):
            with suppress(json.JSONDecodeError):  # half written
                info = json.loads(path.read_text(encoding="utf-8"))
                return info["url"], info["token"]
        time.sleep(0.1)
    pytest.fail("JupyterLab did not start:\n" + log.read_text(errors="replace")[-3000:])


def chromium(playwright: Playwright) -> Browser:
    """Start this machine's Chromium, without its sandbox, which root and containers lack.

    Where there is none, skip; under CI=true, fail.
    """
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), playwright.chromium.executable_path)
    if not Path(found).exists():
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("no Chromium: `apt install chromium` or `playwright install chromium` gets one")
    return playwright.chromium.launch(executable_path=found, chromium_sandbox=False,
                                      args=["--disable-gpu", "--disable-quic", "--disable-sync"])
