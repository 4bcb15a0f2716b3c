"""Wrong answers that nobody thought of: which of them get every point?

    python tests/helpers/mutants.py 1-3 1-7 --exercise corrected --family inputs

For each answer of a solutions notebook there are mutants of two families. `code`: the reference
with one slip (mutations.py). `inputs`: the reference, wrong for some inputs (spoil.py). Each is
marked in a process of its own; one that dies or hangs counts as refused. A survivor shows what no
check tries. Whether the contract allows it is for a person to say: if it does, and the survivor is
right, write it into mutants.toml with the reason, and it is not shown again.

mutmut, cosmic-ray and mutatest change a module and run its test files; here the code, its checks
and their points are cells of a notebook, so that none of them finds anything to run.
"""

import argparse
import ast
import contextlib
import gc
import multiprocessing
import os
import re
import signal
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

HELPERS = Path(__file__).parent
ROOT = HELPERS.parents[1]
sys.path[:0] = [path for path in (str(HELPERS), str(ROOT)) if path not in sys.path]
for threads in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(threads, "1")  # before PyTorch: a process with one thread forks safely

import marking  # noqa: E402
import mutations  # noqa: E402
import spoil  # noqa: E402

HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS\n?", re.S)
READ = HELPERS / "mutants.toml"  # survivors that a person has found to be right
FORK = multiprocessing.get_context("fork")


@dataclass
class Report:
    exercise: str
    made: int = 0
    survivors: list[str] = field(default_factory=list)
    right: int = 0  # survivors that mutants.toml knows
    trouble: str = ""


def _answer(pipe, work: Callable, arguments: tuple) -> None:
    os.setsid()  # what a mutant starts ends with it
    sys.stdout = sys.stderr = silence = open(os.devnull, "w")  # noqa: SIM115
    os.dup2(silence.fileno(), 1), os.dup2(silence.fileno(), 2)
    try:
        pipe.send(work(*arguments))
    finally:
        os._exit(0)


def in_child(work: Callable, *arguments, seconds: float) -> object:
    """What `work` returns in a fork of this process; None if it raises, dies or is too slow."""
    here, there = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_answer, args=(there, work, arguments))
    child.start()
    there.close()
    try:
        return here.recv() if here.poll(seconds) else None
    except (EOFError, OSError):
        return None
    finally:
        for end in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                end(child.pid, signal.SIGKILL)
        child.join()
        here.close()


def gets_every_point(exercise: marking.Exercise, answer: str) -> bool:
    earned, _lost = marking.mark(exercise, answer, until_lost=True)
    return earned >= exercise.points - 1e-9


def targets(source: str) -> Iterator[str]:
    """The functions of an answer, methods too, that can be wrapped: a kernel is none."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not any(
                "jit" in ast.unparse(decorator) for decorator in node.decorator_list):
            yield node.name
        if isinstance(node, ast.ClassDef):
            yield from (f"{node.name}.{part.name}" for part in node.body
                        if isinstance(part, ast.FunctionDef) and part.name != "__init__")


def wrapped(source: str, name: str, function: str, *arguments) -> str:
    """An answer in whose place of `name` stands spoil.`function`(it, ...)."""
    owner, _dot, method = name.rpartition(".")
    of = f"{owner}.__dict__[{method!r}]" if owner else name
    values = "".join(f", {value!r}" for value in arguments)
    fixed = f"isinstance({of}, staticmethod)" if owner else "False"
    made = f"spoil.{function}(getattr({of}, '__func__', {of}){values})"
    return (f"{source}\nimport spoil\nfrom math import inf, nan\n"
            f"{name} = staticmethod({made}) if {fixed} else {made}\n")


def visible(exercise: marking.Exercise) -> marking.Exercise:
    return replace(exercise, checks=[(HIDDEN.sub("", source), points)
                                     for source, points in exercise.checks])


def facts(exercise: marking.Exercise) -> dict[str, dict]:
    """What the visible checks show to each function of the right answer."""
    answer = exercise.solution
    for name in targets(answer):
        answer = wrapped(answer, name, "watch", name)
    marking.mark(visible(exercise), answer)
    return spoil.SEEN


def sizes(exercise: marking.Exercise) -> dict[str, int | tuple]:
    """What `len(x)` and the like are in the visible checks."""
    marking.mark(visible(exercise), mutations.noted(exercise.solution))
    return spoil.SIZES_SEEN


def difference(before: str, after: str) -> str:
    """The lines that differ, in one line."""
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return " | ".join(" ; ".join(map(str.strip, lines)) or "(nothing)" for lines in (old, new))


def mutants(exercise: marking.Exercise, families: list[str], seconds: float) -> dict[str, str]:
    """What is said of each mutant -> its source."""
    found = {}
    if "code" in families:
        plain = ast.unparse(ast.parse(exercise.solution))
        known = in_child(sizes, exercise, seconds=seconds) or {}
        found |= {difference(plain, text): text
                  for text in mutations.changed(exercise.solution, known)}
    if "inputs" in families:
        for name, seen in (in_child(facts, exercise, seconds=seconds) or {}).items():
            found |= {f"{name}: {' '.join(map(str, kind))}":
                      wrapped(exercise.solution, name, "wrap", *kind) for kind in spoil.kinds(seen)}
    return found


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
