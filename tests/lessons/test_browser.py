"""What a learner sees: real notebooks in a real JupyterLab, opened in a real browser."""

import json
import re

import pytest
from browser import seat as take_seat
from playwright.sync_api import Locator, expect, sync_playwright

EXERCISES = "day1/exercises/1-1-exercises.ipynb"
LESSON = "day1/1-1-tensors.ipynb"
COLUMNS = "return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)"
RIGHT = "return (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True, correction=0)"
TYPO = RIGHT.replace("mean", "men")


@pytest.fixture(scope="module")
def seat(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seat")
    with sync_playwright() as playwright, take_seat(playwright, folder) as taken:
        yield taken


def test_a_learner_gets_from_a_blank_to_a_solved_exercise(seat, tmp_path):
    # One story in one page: the four outcomes must also follow each other in the same cell.
    with seat.open(EXERCISES, tmp_path) as notebook:
        answer = notebook.cell("def standardise(x)")
        check = notebook.below(answer)
        hint_unfolds(notebook.page.locator("details").first)
        notebook.run_all()  # it stops at the first blank, in the warm-up
        first = notebook.below(notebook.cell("def unit(pixels)"))
        expect(outcome(first, "not attempted")).to_contain_text("Not attempted yet: unit")
        expect(outcome(first, "not attempted")).to_be_in_viewport()  # not the last cell
        notebook.answer(answer, "raise NotImplementedError")
        blank_is_not_attempted(check)
        notebook.answer(answer, COLUMNS)
        wrong_has_a_cause(check)
        notebook.answer(answer, TYPO)
        error_says_where(check)
        notebook.answer(answer, RIGHT)
        expect(outcome(check, "passed").last).to_have_text(
            re.compile(r"Exercise 1\.1\.1 is solved\. Session 1\.1: 1 of 6"))
        expect(check.locator(".course-check:not([data-state=passed])")).to_have_count(0)
    saved = json.loads(seat.progress.read_text(encoding="utf-8"))
    assert {state.partition(":")[0] for state in saved["1.1.1"].values()} == {"passed"}


def outcome(check: Locator, state: str) -> Locator:
    return check.locator(f".course-check[data-state='{state}']")


def hint_unfolds(hint: Locator) -> None:
    expect(hint.locator("p")).to_be_hidden()
    hint.locator("summary").click()
    expect(hint.locator("p")).to_be_visible()


def blank_is_not_attempted(check: Locator) -> None:
    expect(outcome(check, "not attempted")).to_contain_text("Not attempted yet: standardise")
    expect(check.locator(".jp-OutputArea")).to_contain_text("Run All stops here")  # it has ended
    seen = check.locator(".jp-OutputArea").inner_text()
    assert "Traceback" not in seen and len(seen.splitlines()) <= 4, seen


def wrong_has_a_cause(check: Locator) -> None:
    expect(outcome(check, "wrong")).to_contain_text("Not right yet")
    expect(outcome(check, "wrong")).to_contain_text(
        "Likely cause: you standardised the columns, not the rows")
    seen = check.locator(".jp-OutputArea").inner_text()
    assert seen.count("Not right yet") == 1 and "Run All stops here" in seen, seen


def error_says_where(check: Locator) -> None:
    expect(check).to_contain_text("'Tensor' object has no attribute 'men'")
    expect(outcome(check, "error")).to_contain_text("raised AttributeError")
    expect(outcome(check, "error")).to_contain_text("line 3 of standardise")


def test_a_lesson_shows_its_pictures_before_it_is_run(seat, tmp_path):
    cells = json.loads(seat.course.joinpath(LESSON).read_text(encoding="utf-8"))["cells"]
    stored = [output for cell in cells for output in cell.get("outputs", [])
              if not cell["metadata"].get("jupyter")]  # the answer to a prediction is collapsed
    pictures = [o for o in stored if "<img" in "".join(o.get("data", {}).get("text/html", ""))]
    assert pictures
    with seat.open(LESSON, tmp_path) as notebook:
        shown = notebook.page.locator(".jp-OutputArea-output img")
        expect(shown).to_have_count(len(pictures))
        # An output that JupyterLab does not trust, or cannot show, has no place in the page.
        expect(notebook.page.locator(".jp-OutputArea-output")).to_have_count(len(stored))
        for picture in shown.all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_be_visible()
            expect(picture).to_have_attribute("alt", re.compile(r".{20}"))
            assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        expect(notebook.page.locator(".jp-Dialog")).to_have_count(0)


def test_the_answer_to_a_prediction_is_hidden_until_its_cell_is_run(seat, tmp_path):
    with seat.open(LESSON, tmp_path) as notebook:
        cell = notebook.cell("turned[0, 2] = 99")
        cell.scroll_into_view_if_needed()
        expect(cell.locator(".jp-OutputArea-output")).to_have_count(0)
        expect(cell.locator(".jp-PlaceholderText")).to_be_hidden()  # its first line
        notebook.run_all()
        expect(cell.locator(".jp-OutputArea-output")).to_contain_text("99")


def test_it_opens_on_the_first_page_in_the_learners_folder_and_asks_nothing(seat, tmp_path):
    page = seat.browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{seat.url}?token={seat.token}")
    expect(page.locator(".jp-Notebook h1")).to_have_text(re.compile("1.0 The whole in ten minutes"))
    expect(page.locator("#jp-bottom-panel")).to_contain_text("| Idle")
    listed = page.request.get(f"{seat.url}api/contents?token={seat.token}").json()["content"]
    assert {item["name"] for item in listed} == {"day1", "day2", "day3"}
    expect(page.locator(".jp-Dialog, .Toastify__toast")).to_have_count(0)
    menus = page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
    assert "Kernel" in menus and "Nbgrader" not in menus
    page.screenshot(path=tmp_path / "first.png")
    page.close()
    assert not [url for url in asked if not url.startswith((seat.url, "data:", "blob:"))]


def test_validate_is_all_that_is_there_of_nbgrader_and_works(seat, tmp_path):
    with seat.open(EXERCISES, tmp_path) as notebook:
        notebook.page.get_by_text("Validate", exact=True).click()
        dialog = notebook.page.locator(".jp-Dialog")
        expect(dialog).to_contain_text("failed")  # nothing has been answered
        dialog.locator(".jp-mod-accept").first.click()
