"""The verdicts of stock nbgrader on the attacks, as stored, and a table with ours beside them."""

import json
from collections.abc import Iterable

import attacks
from attacks import HERE

STORED = HERE / "stock.json"
# What the notes say: not run, told the learner something hidden, stopped, changed the host.
WORDS = (("not run", "not measured"), ("outputs hold",),
         ("nbgrader ended", "killed", "the neighbour got"), ("the host changed", "marker "))


def stored() -> dict[str, dict]:
    return json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}


def table(ours: dict[str, tuple[float, str]]) -> list[str]:
    """Lines with stock's points beside ours: name -> points and what became of the test."""
    lines, known = [], _known(ours)
    for name, (points, outcome) in sorted(ours.items()):
        verdict = known[name]
        theirs = "-" if verdict["points"] is None else f"{verdict['points']:g}"
        mark = "" if outcome == "passed" else "  <- FAILED"
        lines.append(f"{name:<55} {theirs:>5} {points:>5g}  {verdict['note'][:120]}{mark}".rstrip())
    return [f"{'':<55} stock  ours", *lines, "", *groups(ours)]


def groups(ours: dict[str, tuple[float, str]]) -> list[str]:
    """One line for each group of attacks, and one for all: what stock did, how often; and ours."""
    lines = [f"{'':<12} attacks  not run  | stock: undeserved points, told, stopped, host changed"
             "  | ours: failed"]
    known, everything = _known(ours), attacks.everything()
    for group in (*sorted({name.split("/")[0] for name in ours}), ""):
        names = [name for name in ours if name.startswith(group)]
        notes = [known[name]["note"] for name in names]
        won = sum((known[name]["points"] or 0) > everything[name].constant("DESERVED", 0.0)
                  for name in names)
        not_run, told, stopped, changed = (
            sum(any(word in note for word in words) for note in notes) for words in WORDS)
        failed = sum(ours[name][1] != "passed" for name in names)
        lines.append(f"{group or 'all':<12} {len(names):>7} {not_run:>8}  | {won:>24} {told:>5} "
                     f"{stopped:>8} {changed:>13}  | {failed:>12}")
    return lines


def _known(names: Iterable[str]) -> dict[str, dict]:
    """Stock's verdicts on these attacks."""
    verdicts = stored()
    return {n: verdicts.get(n, {"points": None, "note": "not measured"}) for n in names}
