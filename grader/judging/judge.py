"""The verdict on an observation, by what the reference knows. Runs no learner's code."""

from course.checking import compare, launches, measure
from course.checking.verdict import Verdict
from course.text import _
from grader.job import Part
from grader.notebooks.plan import Line

MAX_LINE = 2_000  # characters of a message: a shape alone can be longer


def judge(line: Line, wanted: dict | None, answer: dict, points: float) -> Part:
    """The verdict on one part of a check cell.

    line: where it stands. wanted: what `Reference.expect` recorded, None for an unprotected
    part. answer: what the learner's process said of it: data from a stranger. points: of the cell.
    """
    about = wanted["about"] if wanted else ""
    part = Part(_(about) if about else "", "failed", hidden=line.hidden,
                protected=line.kind != "unprotected")
    try:
        _decide(part, wanted, answer, points)
    except Exception as error:  # whatever a stranger's data can make of a comparison
        part.state, part.earned = "failed", 0.0
        part.lines = [_("This cannot be compared with what was expected.")]
        part.lines += [] if part.hidden else [type(error).__name__]
    part.about, part.lines = part.about[:MAX_LINE], [line[:MAX_LINE] for line in part.lines]
    return part


def _decide(part: Part, wanted: dict | None, answer: dict, points: float) -> None:
    if isinstance(error := answer.get("error"), dict):
        _not_run(part, error)
    elif wanted is None:
        _unprotected(part, answer.get("seen"), points)
    else:
        _compared(part, wanted, answer)


def verdict(wanted: dict, seen: object) -> Verdict:
    """The verdict of a check of this kind on `seen`."""
    options = wanted["options"]
    match wanted["kind"], wanted["rest"]:
        case "close", [expected]:
            return compare.close(seen, expected, options.get("rtol"), options.get("atol"))
        case "equal", [expected]:
            return compare.equal(seen, expected)
        case "shape", [dims]:
            return measure.shape(seen, tuple(dims), options.get("dtype", ""))
        case "between", [low, high]:
            return measure.between(seen, low, high)
        case "raises", [exception]:
            return measure.raises(seen, exception, options.get("match", ""))
        case "launch", [before, after]:
            return launches.launch(seen, launches.wanted(before, after, **options))
        case "accuracy", [labels]:
            return measure.accuracy(seen, labels, options["at_least"])
    raise ValueError(f"check.{wanted['kind']} is called in a way that the judge does not know")


def _not_run(part: Part, error: dict) -> None:
    """The line raised an error before there was anything to look at."""
    if error.get("blank") is True:
        part.state = "not attempted"
        part.lines = [_("Not attempted yet")]
    elif part.hidden:  # its message could tell what is hidden
        part.lines = [_("Your code raised an error in a hidden check.")]
    else:
        # Only text: what else may stand there could take hours to write out.
        name, message = (value if isinstance(value := error.get(field), str) else "?"
                         for field in ("name", "message"))
        part.lines = [_("Your code raised {name}").format(name=name[:60]), message[:500]]


def _unprotected(part: Part, value: object, points: float) -> None:
    """No error means full marks; a number that the cell ends with is partial credit, as in
    nbgrader."""
    if type(value) not in (int, float):
        part.state, part.earned = "passed", 1.0
    elif 0 <= value <= points:  # not if it is NaN
        part.earned = value / points if points else 0.0
        part.state = "passed" if value == points else "failed"
    elif part.hidden:
        part.lines = [_("What came differs from what was expected.")]
    else:
        part.lines = [_("The cell ends with {value}, which is no part of {points} points.").format(
            value=f"{value:g}", points=f"{points:g}")]


def _compared(part: Part, wanted: dict, answer: dict) -> None:
    seen = answer.get("seen")
    decided = verdict(wanted, seen)
    part.about = part.about or decided.what
    if answer.get("unchanged") is not True:  # said first, as the notebook says it
        part.lines = [_("your code changed its input in place; make something new instead "
                        "(no `x -= ...`, no `x[...] = ...`, no `.append`, no method that ends "
                        "in _)")]
    elif decided.passed:
        part.state, part.earned = "passed", 1.0
        part.lines = [] if part.hidden else [*decided.measured]
    else:
        part.lines = _reasons(part, wanted, seen, decided)


def _reasons(part: Part, wanted: dict, seen: object, decided: Verdict) -> list[str]:
    """What to tell the learner: of a visible check what the notebook says, which quotes what the
    answer made. It was made before there was a hidden check (`grader.judging.runs`); what comes
    from one could hold what the answer saw of it, so it is not quoted."""
    exact = {"rtol": 0.0, "atol": 0.0} if wanted["kind"] == "equal" else {}
    options = wanted["options"] | exact
    value = _left(wanted, seen) if wanted["kind"] == "launch" else seen
    lines = [_("Likely cause: {cause}.").format(cause=_(text))
             for text, wrong in wanted["causes"].items()
             if compare.close(value, wrong, options.get("rtol"), options.get("atol")).passed][:1]
    if part.hidden:
        return lines or [_("What came differs from what was expected.")]
    place = _("in part {where}: ").format(where=f"`{decided.where}`") if decided.where else ""
    return [*lines, place + decided.reason]


def _left(wanted: dict, seen: object) -> object:
    """What the last array of a launch holds in the end: what its causes are about."""
    return launches.left(seen, launches.wanted(*wanted["rest"], **wanted["options"]))
