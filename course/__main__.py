"""`python -m course progress`: what has been solved; `--reset 1.1.2` forgets one exercise."""

import argparse
import sys

from course import progress


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m course")
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("progress", help="show what has been solved")
    show.add_argument("--reset", metavar="NUMBER", help="forget one exercise, such as 1.1.2")
    options = parser.parse_args(arguments)
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


if __name__ == "__main__":
    sys.exit(main())
