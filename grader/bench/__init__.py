"""`python -m grader bench`: stock nbgrader and this grader side by side, in one run.

It prints what it measured, beside the bar that was set; it decides nothing.
"""

import argparse
import os
import sys

PARTS = ("stock", "long", "workers", "memory", "large")


def main(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    if sys.platform != "linux":
        print("bench: it reads /proc and measures the sandbox, so it needs Linux", file=sys.stderr)
        return 2
    from grader.bench import figures, runs  # only Linux has what these call

    runs.adopt()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; "
          f"the median of {options.repeat}, then the least and the most", flush=True)
    try:
        for part in options.only or PARTS:
            for row in figures.PARTS[part](options):
                print(row, flush=True)
    except runs.Unusable as error:
        print(f"bench: a command that is measured failed:\n{error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m grader bench", description=__doc__)
    parser.add_argument("--notebooks", type=_several, default=300, metavar="N",
                        help="handed in to our grader (default: %(default)s)")
    parser.add_argument("--stock", type=_several, default=8, metavar="N",
                        help="of these, to stock nbgrader, seconds each (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), metavar="N",
                        help="of ours against stock (default: one for each core)")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="(default: %(default)s)")
    parser.add_argument("--large", type=_several, default=0, nargs="?", const=10_000, metavar="N",
                        help="also: the coordinator's memory over so many (%(const)s)")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="not the whole table")
    parser.add_argument("--quick", action="store_const", const=0.1, default=1.0, dest="scale",
                        help="busy cells take a tenth of their time: to try the bench itself")
    return parser


def _several(text: str) -> int:
    if int(text) < 2:
        raise argparse.ArgumentTypeError(f"{text} is less than 2")
    return int(text)
