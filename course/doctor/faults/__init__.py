"""Every fault that the doctor knows: one row each, and one test each in tests.

A row is `Fault(id, test, why, cure)`. `test` is given the facts and returns something true where
the fault is; a dict fills the braces of `why` and `cure`, beside the facts themselves. `cure` is
one command. A remark is worth knowing and is no fault.
"""

from collections import namedtuple

Fault = namedtuple("Fault", "id test why cure level")
Fault.__new__.__defaults__ = ("fault",)

Finding = namedtuple("Finding", "id why cure level")


def diagnose(facts):
    """The findings on these facts, faults first."""
    from course.doctor.faults import driver, libraries, place, python, wheel

    # One broken driver has many symptoms: the first row that fits is the cause.
    found = [] if facts.gpu_starts and not driver.hidden(facts) else _found(driver.ROWS, facts)[:1]
    for rows in (wheel.ROWS, python.ROWS, libraries.ROWS, place.ROWS, place.REMARKS):
        found += _found(rows, facts)
    return sorted(found, key=lambda finding: finding.level)  # "fault" comes before "remark"


def _found(rows, facts):
    found = []
    for row in rows:
        hit = row.test(facts)
        if hit:
            words = dict(vars(facts), **(hit if isinstance(hit, dict) else {}))
            found.append(Finding(row.id, row.why.format(**words), row.cure.format(**words),
                                 row.level))
    return found
