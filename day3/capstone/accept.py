"""The acceptance test of the capstone: python day3/capstone/accept.py FOLDER

It looks at the files in FOLDER, trains again, starts the service, and says of each check whether
it passed, or why not. README.md has the contract. Ends with 0 if everything passed.

    --start   lay out FOLDER: the programs to begin with, and the training data
    --quick   do not train again; for the time while you work on the service
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # ONNX Runtime reports its use otherwise
from acceptance import files, network, service, training
from acceptance.case import Case, Refused
from acceptance.layout import lay_out

# In this order. A check is only tried if what it stands on has passed.
CHECKS = [
    ("files", files.present, ""),
    ("record", files.record_is_complete, "files"),
    ("record: hashes", files.record_names_these_files, "record"),
    ("network", network.loads_alone, "files"),
    ("network: batches", network.takes_any_batch, "network"),
    ("network: neighbours", network.reads_each_image_alone, "network: batches"),
    ("network: strangers", network.reads_strangers, "network: batches"),
    ("record: accuracy", network.keeps_the_promise, "network: strangers"),
    ("training", training.repeats, "network: strangers"),
    ("service", service.starts, "network: batches"),
    ("service: address", service.listens_here_only, "service"),
    ("service: answers", service.answers_as_the_network, "service"),
    ("service: strangers", service.refuses_what_is_no_image, "service: answers"),
    ("service: crowd", service.keeps_requests_apart, "service: answers"),
    ("service: metrics", service.counts, "service: answers"),
    ("service: end", service.ends_without_a_loss, "service: answers"),
]


def accept(folder: Path, quick: bool = False, say=print) -> dict[str, str]:
    """Run the checks; return the reason of each that failed or could not be tried."""
    failed: dict[str, str] = {}
    with Case(folder) as case:
        for name, check, needs in CHECKS:
            if needs in failed or (needs and record_needs(name, failed)):
                failed[name] = f"not tried: {needs} comes first"
                say(f"–  {name:20} {failed[name]}")
            elif not (quick and check is training.repeats):
                try:
                    say(f"✓  {name:20} {check(case)}")
                except Refused as reason:
                    failed[name] = str(reason)
                    say(f"✗  {name:20} {reason}")
    return failed


def record_needs(name: str, failed: dict[str, str]) -> bool:
    """What compares with the record needs one."""
    return name in ("record: accuracy", "training") and "record" in failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--start", action="store_true", help="lay out the folder")
    parser.add_argument("--quick", action="store_true", help="do not train again")
    options = parser.parse_args()
    if options.start:
        print(lay_out(options.folder))
        return 0
    failed = accept(options.folder.resolve(), options.quick)
    tried = len(CHECKS) - options.quick
    print(f"\nRefused: {len(failed)} of {tried} checks have not passed." if failed
          else f"\nAccepted: {tried} checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
