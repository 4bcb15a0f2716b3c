"""Wrong answers that nobody thought of: which of them get every point?

    python tests/helpers/mutants.py 1-3 1-7 --exercise corrected --family inputs

For each answer of a solutions notebook there are mutants of two families. `code`: the reference
with one slip (mutate/mutations.py). `inputs`: the reference, wrong for some inputs
(mutate/spoil.py). Each is marked in a process of its own; one that dies or hangs counts as
refused. A survivor shows what no check tries. Whether the contract allows it is for a person to
say: if it does, and the survivor is right, write it into mutants.toml with the reason, and it is
not shown again.

mutmut, cosmic-ray and mutatest change a module and run its test files; here the code, its checks
and their points are cells of a notebook, so that none of them finds anything to run.
"""

import argparse
import ast
import gc
import os
import sys
import time
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HELPERS = Path(__file__).parent
ROOT = HELPERS.parents[1]
sys.path[:0] = [path for path in (str(HELPERS), str(ROOT)) if path not in sys.path]
for threads in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(threads, "1")  # before PyTorch: a process with one thread forks safely

import marking  # noqa: E402
from mutate.fork import in_child  # noqa: E402
from mutate.generate import mutants  # noqa: E402

READ = HELPERS / "mutants.toml"  # survivors that a person has found to be right


@dataclass
class Report:
    exercise: str
    made: int = 0
    survivors: list[str] = field(default_factory=list)
    right: int = 0  # survivors that mutants.toml knows
    trouble: str = ""


def gets_every_point(exercise: marking.Exercise, answer: str) -> bool:
    earned, _lost = marking.mark(exercise, answer, until_lost=True)
    return earned >= exercise.points - 1e-9


def tested(exercise: marking.Exercise, families: list[str], known: dict[str, list[str]]) -> Report:
    """Mark the mutants of one exercise. `known`: why survivors are right -> these survivors."""
    report = Report(exercise.name)
    import_for_all(exercise)
    start = time.monotonic()
    if not in_child(gets_every_point, exercise, exercise.solution, seconds=120):
        report.trouble = "the reference itself gets no full marks in a process of its own"
        return report
    right = {said for survivors in known.values() for said in survivors}
    seconds = 5 + 5 * (time.monotonic() - start)
    for said, answer in mutants(exercise, families, seconds).items():
        report.made += 1
        if in_child(gets_every_point, exercise, answer, seconds=seconds):
            if said in right:
                report.right += 1
            else:
                report.survivors.append(said)
    return report


def import_for_all(exercise: marking.Exercise) -> None:
    """Import what the notebook imports, here once and not in every fork."""
    for node in ast.walk(ast.parse("\n".join(exercise.setup))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            exec(compile(ast.unparse(node), "<imports>", "exec"), {})
    gc.collect(), gc.freeze()  # a collection in a fork would copy all of this memory


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sessions", nargs="+", metavar="1-3", help="sessions, by their numbers")
    parser.add_argument("--exercise", help="the grade_id of one answer")
    parser.add_argument("--family", choices=["code", "inputs"], help="one family alone")
    parser.add_argument("--warm-up", action="store_true", help="the warm-up functions alone")
    options = parser.parse_args()
    read = tomllib.loads(READ.read_text(encoding="utf-8"))
    families = [options.family] if options.family else ["code", "inputs"]
    for session in options.sessions:
        notebook = ROOT / f"day{session[0]}" / "solutions" / f"{session}-exercises.ipynb"
        for exercise in marking.read(notebook):
            if options.exercise not in (None, exercise.name) or options.warm_up > exercise.warm_up:
                continue
            key = f"{session}-exercises/{exercise.name}"
            show(key, tested(exercise, families, read.get(key, {})))


def show(key: str, report: Report) -> None:
    refused = report.made - report.right - len(report.survivors)
    print(f"{key:40} {report.made:4} made {refused:4} refused {report.right:3} right "
          f"{len(report.survivors):3} survive {report.trouble}", flush=True)
    for said in report.survivors:
        print(f"    {said}", flush=True)


if __name__ == "__main__":
    main()
