"""What leaves the house: the workflow that publishes, links to other places, a PDF of a day."""

import re
import sys
from pathlib import Path

import pytest
import yaml

from web import pdf
from web.elsewhere import places
from web.pages import Page
from web.site import build

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github/workflows/site.yml"
REPOSITORY = "https://github.com/owner/course"
NOTEBOOK = """{"cells": [
 {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# 1.1 Numbers\\n\\n[Day](README.md) [code](../x.py)"},
 {"cell_type": "markdown", "id": "sums", "metadata": {}, "source": "## Sums are short\\n\\n[Title](#title)"},
 {"cell_type": "code", "id": "sum", "metadata": {"jupyter": {"outputs_hidden": true}}, "source": "1 + 1",
  "execution_count": null, "outputs": [{"output_type": "stream", "name": "stdout", "text": "2"}]}],
 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"""  # noqa: E501


@pytest.fixture
def small(tmp_path) -> Path:
    """A course of one lesson."""
    course = tmp_path / "course"
    (course / "day1").mkdir(parents=True)
    (course / "README.md").write_text("# Small\n\n[Day](day1/README.md)\n")
    (course / "x.py").touch()
    (course / "day1/README.md").write_text("# Day 1\n\n## Hours\n\n[1.1](1-1-numbers.ipynb)\n")
    (course / "day1/1-1-numbers.ipynb").write_text(NOTEBOOK)
    return course


def test_the_workflow_builds_then_publishes_with_pinned_actions():
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    build_job, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert publish["needs"] == "build"
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["permissions"] == {"contents": "read"} and "permissions" not in build_job
    used = [step["uses"] for job in (build_job, publish) for step in job["steps"] if "uses" in step]
    assert len(used) == 4 and all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", u) for u in used)
    upload = next(step for step in build_job["steps"] if "upload-pages" in step.get("uses", ""))
    run = [step["run"] for step in build_job["steps"] if "run" in step]
    assert run[-1].split()[:3] == ["python", "-m", "web"]
    assert run[-1].endswith(f" {upload['with']['path']}")


def test_the_workflow_installs_everything_that_the_builder_imports():
    names = {"markdown_it": "markdown-it-py", "PIL": "pillow"}
    text = WORKFLOW.read_text(encoding="utf-8")
    for path in ROOT.glob("web/*.py"):
        for module in re.findall(r"^\s*(?:from|import) (\w+)", path.read_text(), re.M):
            if module not in sys.stdlib_module_names | {"web"}:
                assert re.search(rf"pip install .* {names.get(module, module)}\b", text), module


def test_with_a_repository_notebooks_open_elsewhere_else_nowhere(small, tmp_path):
    build(small, tmp_path / "with", repository=REPOSITORY)
    build(small, tmp_path / "without")
    page, plain = ((tmp_path / kind / "day1/1-1-numbers.html").read_text()
                   for kind in ("with", "without"))
    for _, address in places(REPOSITORY, "day1/1-1-numbers.ipynb"):
        assert f'href="{address}"' in page and address not in plain
    assert "https://" not in plain and "Colab" not in plain
    # The notebook's own words say how to install the course.
    assert "git clone" not in re.sub("<[^>]+>", "", page)


def test_addresses_of_other_places():
    assert dict(places(REPOSITORY + ".git", "day1/a.ipynb")) == {
        "Colab": "https://colab.research.google.com/github/owner/course/blob/main/day1/a.ipynb",
        "Kaggle": "https://kaggle.com/kernels/welcome"
                  "?src=https://github.com/owner/course/blob/main/day1/a.ipynb",
        "Codespaces": "https://codespaces.new/owner/course?quickstart=1"}
    with pytest.raises(ValueError, match="owner/name"):
        places("https://example.org/course", "day1/a.ipynb")


def test_a_chapter_stands_on_its_own():
    page = Page("day1/1-1-numbers.ipynb", "day1/1-1-numbers.html", body=(
        '<section id="title"><a href="index.html#hours">h</a> <a href="#title">t</a> '
        '<a href="../x.py">code</a> <a href="https://pytorch.org">web</a></section>'
        '<details><summary>?</summary><img src="../pictures/a.webp" loading="lazy"></details>'))
    assert pdf.chapter(page, {"day1/index.html": "day1", page.address: "1-1-numbers"}) == (
        '<section id="1-1-numbers-title"><a href="#day1-hours">h</a> '
        '<a href="#1-1-numbers-title">t</a> code <a href="https://pytorch.org">web</a></section>'
        '<details open><summary>?</summary><img src="pictures/a.webp"></details>')


def test_a_day_is_printed_with_bookmarks_and_without_paths(small, tmp_path, browser):
    site = tmp_path / "site"
    edition, = build(small, site, pdf=True)
    day = [page for page in edition.order if page.day]
    pdf.print_day(browser, site, edition, day, site / "day1.pdf")
    printed = (site / "day1.pdf").read_bytes()
    assert printed.startswith(b"%PDF") and b"file:" not in printed
    assert printed.count(b"/Type /Page\n") == 3  # the day, its contents, its lesson
    for heading in (b"(Day 1)", b"(Hours)", b"(1.1 Numbers)", b"(Sums are short)"):
        assert b"/Title " + heading in printed
    assert not list(site.glob("*-print.html"))
    assert 'href="../day1.pdf"' in (site / "day1/index.html").read_text()
