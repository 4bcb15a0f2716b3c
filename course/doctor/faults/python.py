"""Is this a Python, and a system, that PyTorch and the course are made for?"""

from course.doctor import versions
from course.doctor.faults import Fault
from course.text import _


def _python_range(f):
    row = versions.TABLE["torch"].get(versions.minor(f.torch))
    if not row:
        return None
    first, last = row["python"]
    here = versions.numbers(versions.minor(f.python))
    return (not versions.numbers(first) <= here <= versions.numbers(last)
            and {"first": first, "last": last})


def _compile(f):
    row = versions.TABLE["torch"].get(versions.minor(f.torch))
    here = versions.numbers(versions.minor(f.python))
    return (row and here > versions.numbers(row["compile"]) and not _python_range(f)
            and {"last": row["compile"]})


ROWS = [
    Fault("python-barred", lambda f: f.executable_barred,
          _("{executable} leads to a Python that is closed to you, as all below /root is to "
            "everybody but root."),
          "{other_python}"),
    Fault("python-gone", lambda f: not f.executable_there and not f.executable_barred,
          _("{executable} leads to a Python that was removed or renewed since."),
          "{install_command}"),
    Fault("python-range", _python_range,
          _("PyTorch {torch} is made for Python {first} to {last}, and this is {python}."),
          "{other_python}"),
    Fault("python-old", lambda f: f.torch and versions.below(f.python, "3.11")
          and not _python_range(f),
          _("The course is written for Python 3.11 and newer, and this is {python}."),
          "{other_python}"),
    Fault("python-compile", _compile,
          _("In PyTorch {torch}, torch.compile works up to Python {last}, and this is {python}."),
          "{other_python}"),
    Fault("python-32", lambda f: f.bits == 32,
          _("This Python has 32 bits, and PyTorch is made for 64."),
          "{other_python}"),
    Fault("translated", lambda f: f.translated,
          _("This Python was made for Intel and runs translated on Apple silicon, for which "
            "PyTorch needs a Python of its own kind."), "arch -arm64 brew install python@3.12"),
    Fault("musl", lambda f: f.musl and f.system == "Linux" and f.libc[0] != "glibc",
          _("This Linux has musl in place of glibc, and PyTorch has no build for it. The course's "
            "image has what it needs."), "make -C {root_quoted} image"),
    Fault("glibc", lambda f: f.libc[0] == "glibc" and versions.below(f.libc[1],
                                                                    versions.TABLE["glibc"]),
          _("This Linux has glibc {libc[1]}, and PyTorch needs 2.28 or newer. The course's image "
            "has what it needs."), "make -C {root_quoted} image"),
]
