"""Which notebooks pytest collects, and how: the same with `pytest` and `pytest --nbval`.

Lessons run and must print what they have stored. Solutions run and must not fail. `exercises/`
is made from them and would only raise NotImplementedError; what learners hand in is not ours.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from nbval.plugin import IPyNbCell

# Kernels inherit these: tests speak English and leave this machine's own progress alone.
os.environ["LANGUAGE"] = "en"
ROOT = Path(__file__).parent
PLACE = Path(tempfile.mkdtemp(prefix="course-"))
os.environ["COURSE_PROGRESS"] = str(PLACE / "progress.json")
os.environ["COURSE_WORK"] = str(PLACE / "work")
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)

# Kernels do not know pytest's filters: there, too, no code of ours may use what is deprecated.
OURS = ["__main__", *(".".join(path.relative_to(ROOT).with_suffix("").parts)
                      for path in sorted((ROOT / "course").rglob("*.py")))]
os.environ["PYTHONWARNINGS"] = ",".join(
    f"error::{kind}:{name}" for name in OURS for kind in ("DeprecationWarning", "FutureWarning"))

NOT_OURS = {"exercises", "submitted", "autograded", "feedback", ".ipynb_checkpoints"}


def pytest_configure(config) -> None:
    # numba's own import, with numpy from 2.5 on; pyproject.toml makes every warning an error.
    config.addinivalue_line("filterwarnings", "ignore:The 'generic' unit:DeprecationWarning:numba")


@pytest.hookimpl(optionalhook=True, wrapper=True)
def pytest_xdist_auto_num_workers():
    """`-n auto`: one worker more than there are cores, for the time in which a test waits."""
    return (yield) + (not os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS"))


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    return True if NOT_OURS & set(collection_path.parts[-2:]) else None


def pytest_itemcollected(item) -> None:
    if isinstance(item, IPyNbCell) and "solutions" in item.path.parts:
        item.options["check"] = False
