"""The reading edition in a real browser: over http and file://, wide and narrow, light and dark."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROOT = Path(__file__).parents[2]
PAGES = ["index.html", "day1/index.html", "day1/1-1-tensors.html", "day1/1-6-debugging.html",
         "day1/exercises/1-1-exercises.html", "day2/2-5-precision.html", "day3/3-5-export.html",
         "zh/day1/1-3-optimisation.html"]
LESSON = "day1/1-3-optimisation.html"
# Preloading would fetch the style again, which file:// forbids.
LEVEL_AA = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "preload": False}

# What stands beyond the right edge, or cut off, and cannot be scrolled to inside a block.
CUT = """width => [...document.querySelectorAll("header *, aside *, main *")].filter(part => {
  if (!part.checkVisibility()) return false;
  for (let around = part.parentElement; around; around = around.parentElement)
    if (["auto", "scroll"].includes(getComputedStyle(around).overflowX)) return false;
  const box = part.getBoundingClientRect(), style = getComputedStyle(part);
  const cut = ["hidden", "clip"].includes(style.overflowX) && part.scrollWidth > part.clientWidth;
  return cut || box.left < -1 || box.right > width + 1;
}).map(part => part.outerHTML.slice(0, 120))"""
# What a keyboard should reach, without what it has reached.
UNREACHED = """() => [...document.querySelectorAll("a, button, input, summary, [tabindex='0']")]
  .filter(part => part.checkVisibility() && !part.hasAttribute("data-reached"))
  .map(part => part.outerHTML.slice(0, 120))"""
REACHED = "() => { document.activeElement.dataset.reached = ''; }"
OPEN_ALL = "() => { for (const part of document.querySelectorAll('details')) part.open = true; }"


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_scrolls_sideways_or_is_cut(reader, door, width, colours):
    page = reader(width, colours)
    for name in PAGES:
        page.goto(door + name)
        page.evaluate(OPEN_ALL)
        page.locator(".menu").evaluate("menu => { menu.open = false; }")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(CUT, width) == [], name


@pytest.mark.parametrize("door", ["file"], indirect=True)
@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_at_level_aa(reader, door, width, colours):
    page = reader(width, colours)
    for name in PAGES:
        page.goto(door + name)
        page.evaluate(OPEN_ALL)
        found = Axe().run(page, options=LEVEL_AA)
        assert found.violations_count == 0, f"{name}\n{found.generate_report()}"


@pytest.mark.parametrize("wanted", ["learning rate", "optimizer.zero_grad()"])
def test_search_finds_its_place(reader, door, wanted):
    page = reader()
    page.goto(door + "day1/1-1-tensors.html")
    find(page, wanted)


def test_search_finds_chinese(reader, door):
    page = reader()
    page.goto(door + "zh/day1/1-1-tensors.html")
    find(page, "学习率")
    assert "/zh/" in page.url


def find(page, wanted: str) -> None:
    """Search, follow the first result: its place is there, and shows."""
    page.get_by_role("searchbox").fill(wanted)
    first = page.locator("#site-found li").first
    expect(first.locator("span")).to_contain_text(wanted, ignore_case=True)
    first.get_by_role("link").click()
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


@pytest.mark.parametrize("door", ["file"], indirect=True)
def test_every_heading_leads_to_its_cell_in_the_other_language(reader, door):
    page = reader()
    page.goto(door + LESSON)
    cells = page.locator("main section:has(h2)").evaluate_all("all => all.map(one => one.id)")
    assert len(cells) >= 4
    for cell in cells:
        for place, language in (("", "简体中文"), ("zh/", "English")):
            page.goto(f"{door}{place}{LESSON}#{cell}")
            page.get_by_role("link", name=language, exact=True).click()
            other = "" if place else "zh/"
            page.wait_for_url(f"{door}{other}{LESSON}#{cell}")
            expect(page.locator(f"[id='{cell}'] h2")).to_be_in_viewport()


def test_the_language_switch_follows_the_scrolling(reader, door):
    page = reader()
    page.goto(door + LESSON)
    cell = page.locator("main section:has(h2)").nth(2)
    cell.evaluate("one => scrollTo(0, one.offsetTop - 60)")
    page.get_by_role("link", name="简体中文").click()
    page.wait_for_url(f"{door}zh/{LESSON}#*")
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


def test_predictions_are_closed_until_asked(reader, door):
    page = reader()
    page.goto(door + "day1/1-1-tensors.html")
    predictions = page.locator(".outputs details")
    assert predictions.count() >= 2
    expect(page.locator("main details[open]")).to_have_count(0)
    predictions.nth(0).locator("summary").focus()
    page.keyboard.press("Enter")
    predictions.nth(1).locator("summary").click()
    expect(page.locator("main details[open]")).to_have_count(2)


def test_the_keyboard_reaches_everything(reader, door):
    page = reader(390)
    page.goto(door + "day1/1-1-tensors.html")
    for _ in range(len(page.evaluate(UNREACHED)) + 2):
        page.keyboard.press("Tab")
        page.evaluate(REACHED)
    assert page.evaluate(UNREACHED) == []


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


@pytest.mark.parametrize("door", ["file"], indirect=True)
def test_paper_shows_everything_in_light(reader, door):
    page = reader(680, "dark")  # A4 between its margins
    page.emulate_media(media="print")
    for name in PAGES:
        page.goto(door + name)
        assert page.evaluate(CUT, 680) == [], name
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(28, 30, 33)"
        hidden = page.locator("main details > :not(summary)").evaluate_all(
            "all => all.filter(one => !one.getBoundingClientRect().height).length")
        assert hidden == 0, name
