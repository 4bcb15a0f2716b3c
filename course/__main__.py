"""`python -m course`: `progress`, `solution 1.1.2`, `mark`."""

import argparse
import sys

from course import progress


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m course")
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("progress", help="show what has been solved")
    show.add_argument("--reset", metavar="NUMBER", help="forget one exercise, such as 1.1.2")
    stuck = commands.add_parser("solution", help="show the solutions of one exercise")
    stuck.add_argument("number", metavar="NUMBER", help="such as 1.1.2")
    marked = commands.add_parser("mark", help="run your notebooks against every check")
    marked.add_argument("sessions", metavar="SESSION", nargs="*", help="such as 1.1; all if none")
    options = parser.parse_args(arguments)
    return {"progress": _progress, "solution": _solution, "mark": _mark}[options.command](options)


def _progress(options: argparse.Namespace) -> int:
    if options.reset:
        try:
            progress.reset(options.reset)
        except KeyError:
            print(f"There is no exercise {options.reset}; the table below names them all.\n",
                  file=sys.stderr)
            print(progress.table())
            return 2
    print(progress.table())
    return 0


def _solution(options: argparse.Namespace) -> int:
    from course import solutions

    try:
        solutions.show(options.number)
    except solutions.NotHere as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _mark(options: argparse.Namespace) -> int:
    from course import mark  # brings Jupyter's parts, which the other commands do without

    return mark.main(options.sessions)


if __name__ == "__main__":
    sys.exit(main())
