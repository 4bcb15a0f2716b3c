"""What keeps PyTorch from working here, and the one command that mends it.

`python -m course doctor`, or alone, from a checkout: `python3 course/doctor`.

It looks at files, and runs nvidia-smi, ldconfig and nvcc where they are; it never imports torch,
which may be what is broken. It runs before anything is installed, in any Python from 3.8 on:
standard library only, and no newer syntax.

A maintainer adds a fault by one row in faults/ and one test in tests/course; if it needs a fact
that nobody gathered, by one entry in gpu.py, packages.py or place.py. What fits what stands in
compatibility.json alone.
"""

import sys


def main(as_json=False, machine=None):
    """Print the report; return 1 if there is a fault, else 0."""
    from course.doctor import facts, faults, report
    from course.doctor.machine import Machine

    if hasattr(sys.stdout, "reconfigure"):  # a terminal may lack a character of a message
        sys.stdout.reconfigure(errors="replace")
    found = facts.gather(machine or Machine())
    findings = faults.diagnose(found)
    print((report.as_json if as_json else report.text)(found, findings))
    return int(any(one.level == "fault" for one in findings))
