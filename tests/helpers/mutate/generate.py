"""The mutants of an exercise: `mutants` gives them, with what is said of each."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

import marking

from mutate import mutations, spoil, watch
from mutate.fork import in_child

HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS\n?", re.S)


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
                      wrapped(exercise.solution, name, "spoil.wrap", *kind)
                      for kind in spoil.kinds(seen)}
    return found


def visible(exercise: marking.Exercise) -> marking.Exercise:
    return replace(exercise, checks=[(HIDDEN.sub("", source), points)
                                     for source, points in exercise.checks])


def facts(exercise: marking.Exercise) -> dict[str, dict]:
    """What the visible checks show to each function of the right answer."""
    answer = exercise.solution
    for name in targets(answer):
        answer = wrapped(answer, name, "watch.watch", name)
    marking.mark(visible(exercise), answer)
    return watch.SEEN


def sizes(exercise: marking.Exercise) -> dict[str, int | tuple]:
    """What `len(x)` and the like are in the visible checks."""
    marking.mark(visible(exercise), mutations.noted(exercise.solution))
    return watch.SIZES_SEEN


def difference(before: str, after: str) -> str:
    """The lines that differ, in one line."""
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return " | ".join(" ; ".join(map(str.strip, lines)) or "(nothing)" for lines in (old, new))


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
    """An answer in whose place of `name` stands mutate.`function`(it, ...)."""
    owner, _dot, method = name.rpartition(".")
    of = f"{owner}.__dict__[{method!r}]" if owner else name
    values = "".join(f", {value!r}" for value in arguments)
    fixed = f"isinstance({of}, staticmethod)" if owner else "False"
    made = f"mutate.{function}(getattr({of}, '__func__', {of}){values})"
    return (f"{source}\nimport mutate.spoil, mutate.watch\nfrom math import inf, nan\n"
            f"{name} = staticmethod({made}) if {fixed} else {made}\n")
