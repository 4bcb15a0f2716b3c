"""The journal keeps every whole line whatever happens, and costs little to read."""

import errno
import json
import os
import stat
import subprocess
import sys
import tracemalloc
from datetime import datetime
from pathlib import Path

import pytest
from hand_ins import ROOT

from grader.job import Cell, Limits, Part, Result
from grader.run.index import Index, fingerprint
from grader.run.journal import Journal, Locked

TIME = datetime(2026, 1, 2, 3, 4, 5)


def verdict(score: float = 1.0, sha256: str = "aa") -> Result:
    part = Part("the numbers", "passed", ["Gut gemacht, 张三"], earned=score)
    output = {"output_type": "stream", "name": "stdout", "text": "printed by the learner"}
    return Result("graded", cells=[Cell("answer", "answer", "passed", outputs=[output]),
                                   Cell("check", "check", "passed", 2.0, [part], seconds=0.5)],
                  seed=7, submission_sha256=sha256, reference_sha256="bb", protection="much",
                  versions={"torch": "2.8"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "day1" / ".grading" / "journal.jsonl"


def write(path: Path, *names: str, saved: bool = False) -> None:
    with Journal(path) as journal:
        for name in names:
            journal.verdict("anna", name, f"{name}.ipynb", verdict(), trusted=False, notes=[])
            if saved:
                journal.saved("anna", [name], TIME)


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_line_holds_all_that_a_replay_needs_and_no_outputs(path: Path):
    write(path, "first")
    (line,) = lines(path)
    assert (line["student"], line["notebook"], line["file"]) == ("anna", "first", "first.ipynb")
    assert line["cpu_seconds"] == 0.5 and line["trusted"] is False
    result = line["result"]
    assert (result["seed"], result["submission_sha256"], result["reference_sha256"]) == (
        7, "aa", "bb")
    assert (result["protection"], result["versions"]) == ("much", {"torch": "2.8"})
    assert result["limits"]["cell_seconds"] == Limits().cell_seconds
    assert datetime.fromisoformat(line["at"]).tzinfo
    assert "printed by the learner" not in path.read_text(encoding="utf-8")


def test_nobody_else_may_read_it(path: Path):
    before = os.umask(0)
    try:
        write(path, "first")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_was_written_is_found_again(path: Path):
    write(path, "first")
    with Journal(path) as journal:
        entry = journal.index.entries["anna", "first"]
        assert journal.read(entry)["result"] == verdict_without_outputs()
        assert not entry.saved
        journal.saved("anna", ["first"], TIME)
    with Journal(path) as journal:
        assert journal.index.entries["anna", "first"].saved
        assert journal.index.timestamps == {"anna": "2026-01-02 03:04:05"}
        journal.verdict("anna", "first", "", verdict(0.25), trusted=False, notes=[])
        entry = journal.index.entries["anna", "first"]
        assert not entry.saved, "a new verdict is not in the gradebook yet"
        assert journal.read(entry)["result"].score == 0.5


def verdict_without_outputs() -> Result:
    result = verdict()
    result.cells[0].outputs = []
    return result


def test_the_fingerprint_is_what_was_graded_and_how():
    limits = vars(Limits())
    prints = [fingerprint("a", "b", limits, False), fingerprint("b", "b", limits, False),
              fingerprint("a", "c", limits, False), fingerprint("a", "b", limits, True),
              fingerprint("a", "b", vars(Limits(memory=1)), False)]
    assert len(set(prints)) == 5
    assert prints[0] == fingerprint("a", "b", vars(Limits()), False)


def test_the_fingerprint_survives_the_file(path: Path):
    write(path, "first")
    entry = Index.of(path).entries["anna", "first"]
    assert entry.fingerprint == fingerprint("aa", "bb", vars(Limits()), False)


def test_a_line_cut_off_anywhere_is_as_if_it_had_never_been(path: Path):
    write(path, "first")
    whole = path.read_bytes()
    write(path, "second")
    both = path.read_bytes()
    for length in [*range(len(whole), len(both), 17), len(both) - 1]:
        path.write_bytes(both[:length])
        with Journal(path) as journal:
            assert set(journal.index.entries) == {("anna", "first")}
            assert path.read_bytes() == whole
            assert journal.index.damaged == 0
    path.write_bytes(both[:-1])
    write(path, "third", saved=True)
    assert [line.get("notebook") for line in lines(path)] == ["first", "third", None]


@pytest.mark.parametrize("rubbish", [
    b"\0" * 5000 + b"\n", b"{}\n", b"[]\n", b"\xff\n", b"null\n", b'{"kind": "saved"}\n',
    b'{"kind": "saved", "student": "berta", "notebooks": ["x"], "timestamp": ""}\n',
    b'{"kind": "verdict", "student": 5}\n'])
def test_damaged_lines_are_counted_and_the_others_are_read(path: Path, rubbish: bytes):
    write(path, "first")
    with path.open("ab") as file:
        file.write(rubbish)
    write(path, "second", saved=True)
    index = Index.of(path)
    assert index.damaged == 1
    assert set(index.entries) == {("anna", "first"), ("anna", "second")}
    assert index.entries["anna", "second"].saved
    with Journal(path) as journal:
        (line,) = journal.damage()
    assert line.startswith(f"{path}: 1 damaged line: ") and "put it back" in line


def test_a_full_disk_leaves_no_part_of_a_line(path: Path, monkeypatch: pytest.MonkeyPatch):
    write(path, "first")
    before, real = path.read_bytes(), os.write
    with Journal(path) as journal:
        def fill(file: int, content: memoryview) -> int:
            if content.nbytes < 100:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(file, content[:50])
        monkeypatch.setattr(os, "write", fill)
        with pytest.raises(OSError, match="No space"):
            journal.verdict("anna", "second", "", verdict(), trusted=False, notes=[])
        assert path.read_bytes() == before
        monkeypatch.undo()
        journal.verdict("anna", "third", "", verdict(), trusted=False, notes=[])
    assert [line["notebook"] for line in lines(path)] == ["first", "third"]


def test_two_runs_at_once_are_refused_and_a_killed_one_is_forgotten(path: Path):
    code = ("import sys, time\nfrom pathlib import Path\nfrom grader.run.journal import Journal\n"
            "with Journal(Path(sys.argv[1])):\n    print(flush=True)\n    sys.stdin.read()\n")
    with subprocess.Popen([sys.executable, "-c", code, path], cwd=ROOT, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(Locked, match="another run"):
            Journal(path)
        assert Index.of(path).entries == {}, "reading is allowed"
        other.kill()
    write(path, "first")
    assert len(lines(path)) == 1


def test_a_link_is_no_journal(path: Path, tmp_path: Path):
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError):
        Journal(path)
    assert not (tmp_path / "elsewhere").exists()


def test_the_index_of_a_long_journal_is_small(path: Path):
    with Journal(path) as journal:
        result = verdict()
        result.cells *= 10  # 5 kB a line
        for number in range(1000):
            journal.verdict(f"s{number}", "first", "", result, trusted=False, notes=[])
    tracemalloc.start()
    try:
        index = Index.of(path)
        kept, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(index.entries) == 1000
    assert kept < 800_000 < path.stat().st_size
