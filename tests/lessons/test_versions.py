"""`make versions`: what it installs, which release a week gets, and what its record says."""

import os
import re
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import other_torch
import pytest
import versions
import versions_record as record

from course.doctor.versions import TABLE, minor, vision_for

ROOT = Path(__file__).parents[2]
RELEASES = sorted({torch for torch, _python in versions.MATRIX}, key=record.order)


def named(lines: list[str], name: str) -> list[str]:
    return [line for line in lines if line.startswith(name)]


@pytest.mark.parametrize("torch, vision, cuda, numpy", [
    ("2.8.0", "0.23.0", "12", "numpy>=2,<2.4"), ("2.9.0", "0.24.0", "12", "numpy>=2,<2.4"),
    ("2.9.1", "0.24.1", "12", "numpy>=2,<2.4"), ("2.11.0", "0.26.0", "13", "numpy>=2,<2.4"),
    ("2.13.0", "0.28.0", "13", "numpy>=2,<2.5"), ("2.15.0", "0.29.2", "13", "numpy>=2,<2.5")])
def test_what_belongs_to_a_release(torch, vision, cuda, numpy):
    lines = other_torch.requirements(torch)
    assert [line for line in lines if re.match("torch(vision)?==", line)] == [
        f"torch=={torch}", f"torchvision=={vision}"]
    assert f"numba-cuda[cu{cuda}]" in named(lines, "numba-cuda")[0]
    assert named(lines, "numpy>") == [numpy]
    assert named(lines, "pytest>") and named(lines, "jupyterlab>")


def test_pins_that_pytorch_sets_itself_are_free():
    old, new = other_torch.constraints("2.9.1"), other_torch.constraints("2.15.0")
    for lines in old, new:
        assert not [line for line in lines
                    if re.match(r"torch|torchvision|triton|nvidia-|cuda-|setuptools", line)]
        assert named(lines, "onnxruntime==") and named(lines, "jupyterlab==")
    assert named(old, "numpy==") and not named(new, "numpy==")


def test_a_release_that_the_table_lacks():
    with pytest.raises(other_torch.CannotMake, match="add its row"):
        other_torch.requirements("2.7.1")


def test_an_environment_is_gone_after_use(monkeypatch, tmp_path):
    monkeypatch.setattr(other_torch, "FOLDER", tmp_path / ".venvs")
    monkeypatch.setattr(other_torch, "ROOM", 0)
    monkeypatch.setattr(other_torch, "make", lambda place, python: place / "env/bin/python")
    with pytest.raises(ZeroDivisionError), other_torch.holding("2.9.1", sys.executable):
        assert (tmp_path / ".venvs/torch-2.9.1").is_dir()
        raise ZeroDivisionError
    assert not (tmp_path / ".venvs").exists()


def test_a_full_disk_is_told_first(monkeypatch, tmp_path):
    monkeypatch.setattr(other_torch, "FOLDER", tmp_path / ".venvs")
    monkeypatch.setattr(other_torch, "ROOM", 1e18)
    with (pytest.raises(other_torch.CannotMake, match="GB free"),
          other_torch.holding("2.9.1", sys.executable)):
        pass


def test_every_week_another_release():
    weeks = [date(2026, 11, 30) + timedelta(weeks=n) for n in range(len(RELEASES) - 1)]
    taken = [versions.of_the_week(day) for day in weeks]
    assert sorted(taken, key=record.order) == RELEASES[1:] and RELEASES[0] == versions.DEFAULT


def test_a_python_that_is_not_here_is_not_measured(monkeypatch, capsys):
    assert not versions.measure("2.9.1", "3.99", [], [])
    assert "not measured, there is no such Python here" in capsys.readouterr().out
    assert Path(versions.starts(sys.executable)).exists()


def test_what_a_report_counts(tmp_path):
    (tmp_path / "report.xml").write_text(
        '<testsuites><testsuite tests="10" failures="1" errors="2" skipped="3"/></testsuites>')
    assert versions.counted(tmp_path / "report.xml") == (4, 3, 3)
    assert versions.counted(tmp_path / "none.xml") == (0, 0, 0)


def test_the_record_keeps_what_was_not_run(monkeypatch, tmp_path):
    monkeypatch.setattr(record, "PATH", tmp_path / "record.md")
    one = record.Row("2.10.0", "3.11.7", "0.25.0", "3.6.0", "2.3.5", "1.32.0", "whole", 9, 0, 1,
                     12.0, date(2026, 11, 28))
    other = replace(one, torch="2.9.1")
    newer = replace(one, passed=8, failed=1, minutes=11.0, day=date(2026, 12, 5))
    for row in replace(one, what="notebooks"), one, other:
        record.add(row)
    with record.PATH.open("a") as file:
        file.write("\nBy hand: a note.\n")
    record.add(newer)
    text = record.PATH.read_text()
    assert record.read(text) == [other, newer]
    assert text.startswith(record.TITLE) and text.endswith(" |\n\nBy hand: a note.\n")


def test_rows_are_written_when_all_have_run_or_the_run_is_broken_off(monkeypatch, tmp_path):
    monkeypatch.setattr(record, "PATH", tmp_path / "record.md")

    def measure(torch, python, told, measured):
        assert not record.PATH.exists()
        if torch == "2.11.0":
            raise KeyboardInterrupt
        measured.append(record.Row(torch, python, "0.24.1", "3.5.1", "2.3.5", "1.32.0", "whole",
                                   9, 1, 0, 12.0, date(2026, 11, 28)))
        return False

    monkeypatch.setattr(versions, "measure", measure)
    monkeypatch.setattr("sys.argv", ["versions.py", "--only", "2.9.1,2.11.0"])
    with pytest.raises(KeyboardInterrupt):
        versions.main()
    assert [row.torch for row in record.read(record.PATH.read_text())] == ["2.9.1"]


def test_the_committed_record_is_of_the_table_and_explains_each_failure():
    text = record.PATH.read_text(encoding="utf-8")
    rows = record.read(text)
    assert rows and {row.torch for row in rows} <= set(RELEASES)
    for row in rows:
        table = TABLE["torch"][minor(row.torch)]
        assert (row.torchvision, row.triton) == (vision_for(row.torch), table["triton"])
        assert row.passed > 1000
        assert row.failed in (0, explained(text, row.torch) * (row.what == "whole")), row


def explained(text: str, torch: str) -> int:
    """How many failures of the whole suite the list below the table has a cause for."""
    listed = text.partition(f"**The whole suite on {torch}**")[2].partition("\n**")[0]
    return sum(int(number) for number in re.findall(r"^- (\d+): .+ Now: .+", listed, flags=re.M))


def test_ci_takes_the_release_of_the_week():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.index("\nmake test\n") < script.index(" make versions ONLY=week\n")


def test_a_deprecation_in_a_cell_is_an_error():
    code = textwrap.dedent("""
        import warnings
        from course import text
        warnings.warn("gone soon", DeprecationWarning)
    """)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT,
                          env=dict(os.environ))
    assert done.returncode == 1 and "DeprecationWarning: gone soon" in done.stderr
    assert "error::DeprecationWarning:course.check" in os.environ["PYTHONWARNINGS"]
