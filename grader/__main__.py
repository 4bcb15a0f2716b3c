"""`python -m grader autograde day1` grades what was handed in; here is the rest."""

import io
import os
import sys

from grader.arguments import parser


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 if all is well, 1 if something is not graded or not right, 2 for usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):  # a name outside the terminal's encoding ends no run
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if arguments[:1] == ["bench"]:
        from grader import bench

        return bench.main(arguments[1:])
    asked = parser(__doc__).parse_args(arguments)
    from grader import commands  # imports nbgrader: not for --help

    return commands.run(asked)


def _in_utf8() -> None:
    """Begin again in Python's UTF-8 mode where the locale would misread the learners' names."""
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8":
        said = f"{sys.stdout.encoding}:backslashreplace"
        os.execve(sys.executable, [sys.executable, "-m", "grader", *sys.argv[1:]],
                  {**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": said})


if __name__ == "__main__":
    _in_utf8()
    sys.exit(main())
