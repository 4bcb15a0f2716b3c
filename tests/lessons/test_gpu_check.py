"""`make gpu-check` where there is no GPU: what it runs, what it writes, and what it says."""

import time
from pathlib import Path

import gpu_check
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that are run; in this test, none is."""
    commands: list[list[str]] = []

    def run(command, _environment, _end):
        commands.append(command)
        return "numba" not in command[0], 1.4, f"{command[0]} says", "no GPU"

    monkeypatch.setattr(gpu_check, "run", run)
    return commands


def test_records_are_asked_for_on_a_gpu_only(asked):
    for gpu in (True, False):
        for command in gpu_check.SCRIPTS:
            gpu_check.script(command, gpu, 0.0)
    on_gpu, dry = asked[:3], asked[3:]
    assert on_gpu[0][1:] == ["--record", "day2/data/triton-bench.txt"]
    assert dry == [[name] for name, *_record in gpu_check.SCRIPTS]
    assert all((ROOT / name).exists() for name, *_record in gpu_check.SCRIPTS)


def test_the_record_says_what_held_and_what_did_not(asked):
    scripts = [gpu_check.script(command, False, 0.0) for command in gpu_check.SCRIPTS]
    rows = [("2-1-devices.ipynb", True, 8.2, ""), ("2-2-threads.ipynb", False, 9.9, "Cell 3")]
    text = gpu_check.report(rows, scripts, 20.0)
    assert "1 of 2 notebooks hold, 20 s in all" in text
    assert "| 2-2-threads.ipynb | **no** | 10 | Cell 3 |" in text
    assert "`triton_bench.py`: 1 s\n\n```text\nday2/code/triton_bench.py says\n```" in text
    assert "`numba_bench.py`: **did not run to its end**" in text and "says\nno GPU" in text


def test_it_ends_when_its_time_is_used_up():
    end = time.monotonic() + 0.5
    held, seconds, _output, why = gpu_check.run(["-c", "import time; time.sleep(60)"], None, end)
    assert not held and seconds < 30 and why.startswith("ended after")
    assert gpu_check.run(["-c", ""], None, time.monotonic()) == (
        False, 0.0, "", "not run: 480 s were used up")
    assert gpu_check.run(["-c", "raise ValueError(3)"], None, end + 600)[3] == "ValueError: 3"
