"""`python -m web [folder]`: builds the reading edition, into `site/` unless told otherwise."""

import argparse
from pathlib import Path

from web.pages import BrokenLink
from web.site import build


def main() -> None:
    """Builds, and says where the front page is."""
    parser = argparse.ArgumentParser(prog="python -m web", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("site"))
    folder = parser.parse_args().folder
    try:
        pages = build(Path(__file__).resolve().parent.parent, folder)
    except (BrokenLink, FileExistsError) as wrong:
        raise SystemExit(str(wrong)) from None
    print(f"{len(pages)} pages: open {folder / 'index.html'}")


if __name__ == "__main__":
    main()
