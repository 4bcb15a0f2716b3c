"""What a page would do on its own: the oracle for feedback that learners have written into.

Every payload of the attacks calls `attack()` or names `attack` in an address. Shown as text that
is harmless; in a script, an event handler or an address it is not.
"""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

LOADS = {"script", "iframe", "object", "embed", "base", "meta", "link", "form", "style", "frame"}
PLAIN = {"pre", "code", "script", "style", "textarea"}  # MathJax leaves these alone


class _Active(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []  # and whether MathJax leaves it alone
        self.found: list[str] = []

    def handle_starttag(self, tag, attributes):
        classes = str(dict(attributes).get("class"))
        self.open.append((tag, tag in PLAIN or "mathjax_ignore" in classes))
        for name, value in attributes:
            address = re.sub(r"[\s\0-\x20]", "", value or "").lower()
            runs = name.startswith("on") or tag in LOADS or address.startswith(
                ("javascript:", "vbscript:", "data:text", "data:image/svg", "data:application"))
            if runs and "attack" in address:
                self.found.append(f"<{tag} {name}={value[:80]!r}>")

    def handle_endtag(self, tag):
        if any(name == tag for name, _plain in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1][0] in LOADS and "attack" in data:
            self.found.append(f"<{self.open[-1][0]}> with {data[:80]!r}")
        formula = re.search(r"\\href\s*\{javascript:attack", data)
        if formula and not any(plain for _name, plain in self.open):
            self.found.append(f"a formula with {data[:80]!r}")


def active(page: str) -> list[str]:
    """Everything in an HTML page that would run, or be fetched, and names `attack`."""
    parser = _Active()
    parser.feed(page)
    parser.close()
    return parser.found


def nothing_active(folder: Path) -> None:
    """Make the feedback of a course in which `folder` is the attacker's; AssertionError if
    anything in the attacker's page is active."""
    run = subprocess.run([sys.executable, "-m", "nbgrader", "generate_feedback", "day1"],
                         cwd=folder.parents[2], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-300:]
    page = folder.parents[1] / "feedback/attacker/1-1-exercises.html"
    found = active(page.read_text(encoding="utf-8"))
    assert not found, f"{len(found)} things would run in the feedback: {found[0]}"
