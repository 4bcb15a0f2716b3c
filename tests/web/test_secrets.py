"""No answer and no hidden test is in the reading edition, wherever one may look."""

import html
import json
import re
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]


def solutions() -> dict[str, set[str]]:
    """The answers and hidden tests of each notebook `1-1-exercises`, without white space."""
    found = {}
    for path in ROOT.glob("day?/solutions/*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        found[path.stem] = {
            squeezed(textwrap.dedent(block)) for cell in cells for block in re.findall(
                r"### (?:BEGIN SOLUTION|BEGIN HIDDEN TESTS)\n(.*?)### END",
                "".join(cell["source"]), re.S)}
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def readable(path: Path) -> str:
    """What a file of the site holds, as text without white space and without marks of HTML."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return squeezed(html.unescape(re.sub(r"<[^>]+>", "", text)))
    if path.suffix == ".ipynb":
        return squeezed("".join("".join(c["source"]) for c in json.loads(text)["cells"]))
    if path.name == "search.js":
        index = json.loads(text.removeprefix("window.courseIndex = ").rstrip(";\n"))
        return squeezed("".join(passage for _, _, passages in index
                                for _, _, passage in passages))
    return squeezed(text)


def test_no_solution_and_no_hidden_test_is_in_the_site(site):
    """A block of 40 letters or more is nowhere; a shorter one is not where it is asked for."""
    known = solutions()
    long = {block for blocks in known.values() for block in blocks if len(block) >= 40}
    assert len(long) > 200
    shown = []
    for path in site.rglob("*"):
        if path.is_dir() or path.suffix == ".webp":
            continue
        text = readable(path)
        shown += [(path.name, block[:80]) for block in long | known.get(path.stem, set())
                  if block in text]
    assert shown == [], shown
    assert not list(site.rglob("solutions"))
