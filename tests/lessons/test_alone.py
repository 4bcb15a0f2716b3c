"""A notebook that is opened alone says how it comes to its course: one line, folded away."""

import re
import shlex

import alone
import nbformat
import pytest

from course.__main__ import main

ROOT = alone.ROOT
NOTEBOOKS = alone.notebooks()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_first_cell_of_every_notebook_has_the_line(path):
    first = nbformat.read(path, as_version=4).cells[0].source
    assert first.count(alone.block(path, alone.address())) == 1, "run tests/helpers/alone.py"
    assert len(alone.BLOCK.findall(first)) == 1


def test_the_readme_names_the_same_address():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert alone.readme(text, alone.address()) == text, "run tests/helpers/alone.py"


def test_without_an_address_the_words_say_what_to_put_there():
    words = alone.block(NOTEBOOKS[0], "")
    assert "@ ADDRESS" in words and "in the place of ADDRESS" in words
    known = alone.block(NOTEBOOKS[0], "https://host/course")
    assert "@ git+https://host/course\"" in known and "ADDRESS" not in known
    readme = alone.readme("git clone <x> torch-in-three-days && cd", "https://host/course")
    assert readme == "git clone https://host/course torch-in-three-days && cd"


def test_the_words_stand_above_the_links_and_come_once():
    lesson = "# 1.1 T\n\nYou need it.\n\n← [a](a.ipynb) · [b](b.ipynb) →"
    once = alone.title(lesson, "<details><summary>Opened alone?</summary>\n\nx\n\n</details>")
    assert once.split("\n\n")[-1].startswith("← [") and "</details>\n\n← [" in once
    assert alone.title(once, "WORDS") == lesson.replace("\n\n←", "\n\nWORDS\n\n←")
    assert alone.title("# 1.1 T\n\nLast.", "WORDS").endswith("Last.\n\nWORDS")


def test_the_line_is_a_command_that_the_course_knows(tmp_path, monkeypatch, capsys):
    line = re.search(r"`!(.*?)`", alone.block(NOTEBOOKS[-1], "https://host/course"))[1]
    install, beside = line.split(" && ")
    assert shlex.split(install) == [
        "pip", "install", "torch-in-three-days[day3] @ git+https://host/course"]
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(beside)[3:]) == 0
    assert (tmp_path / "service/app.py").exists()
    assert capsys.readouterr().out.endswith("Go on with the next cell.\n")
    assert main(["beside", "9.9"]) == 2
