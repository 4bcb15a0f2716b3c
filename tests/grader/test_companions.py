"""Files beside the teacher's notebook: each hand-in finds a copy of its own."""

import json
import sys
from pathlib import Path

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

from grader.notebooks import companions
from grader.notebooks.released import rebuilt

PLAIN = notebook(
    cell("import csv\nfrom course import check\nheights = open('data/heights.csv').read()"),
    answer("total", "def total(path):\n    return sum(map(float, open(path).read().split()))"),
    check("total-check", "check.close(total('data/heights.csv'), 6.5)\n"
                         "check.close(total('more.txt'), 4.0)", 2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("data/heights.csv", "1.5 2 3"), ("more.txt", "4"), (".secret", "5"),
                       (".ipynb_checkpoints/old.txt", "6"), ("other.ipynb", "{}")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_notebook_without_files_stays_as_it_is(tmp_path: Path):
    assert companions.attach(PLAIN, tmp_path) == PLAIN
    assert companions.of(PLAIN) == {}


def test_what_is_hidden_and_notebooks_stay_behind(folder: Path):
    assert set(companions.of(companions.attach(PLAIN, folder))) == {"data/heights.csv", "more.txt"}


def test_an_answer_reads_the_files(folder: Path):
    reference = companions.attach(PLAIN, folder)
    assert graded(reference, PLAIN).score == 2
    assert graded(PLAIN, PLAIN).state == "failed", "the files would not be needed"


@pytest.mark.skipif(sys.platform != "linux", reason="trusted learners share one folder")
def test_an_answer_changes_its_own_copy_only(folder: Path):
    reference = companions.attach(PLAIN, folder)
    spoiled = handed_in(PLAIN, total="""
import os, shutil
shutil.rmtree('data')
open('more.txt', 'w').write('1000')
def total(path):
    return float(open('more.txt').read())""")
    assert by_name(graded(reference, spoiled))["total-check"].score == 0
    assert graded(reference, PLAIN).score == 2
    assert (folder / "more.txt").read_text() == "4"


def test_the_files_do_not_go_into_what_a_learner_gets_back(folder: Path):
    made = rebuilt(companions.attach(PLAIN, folder))
    assert made == rebuilt(PLAIN) and "heights.csv" not in json.dumps(made.metadata)


def test_a_changed_file_is_a_changed_reference(folder: Path):
    before = companions.attach(PLAIN, folder)
    assert companions.attach(PLAIN, folder) == before
    (folder / "more.txt").write_text("5")
    assert companions.attach(PLAIN, folder) != before


def test_more_than_a_hand_in_should_get_is_refused(folder: Path):
    (folder / "large.bin").write_bytes(bytes(companions.MAX_BYTES))
    with pytest.raises(ValueError, match="3 files of 8,388,616 bytes beside the notebooks"):
        companions.attach(PLAIN, folder)


def test_an_answer_imports_a_module_of_the_teachers(folder: Path):
    (folder / "tools.py").write_text("def total(path):\n    return sum(map(float, open(path)"
                                     ".read().split()))")
    reference = companions.attach(PLAIN, folder)
    assert graded(reference, handed_in(PLAIN, total="from tools import total")).score == 2
