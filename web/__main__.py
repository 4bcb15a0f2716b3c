"""`python -m web [folder]`: builds the reading edition, into `site/` unless told otherwise."""

import argparse
from pathlib import Path

from web.pages import BrokenLink
from web.site import build

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Builds, and says where the front page is."""
    parser = argparse.ArgumentParser(prog="python -m web", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("--zh", type=Path, metavar="TREE",
                        help="the same course in Chinese, built beside the English")
    parser.add_argument("--repository", default="", metavar="ADDRESS",
                        help="https://github.com/owner/name: notebooks link to Colab and others")
    parser.add_argument("--pdf", action="store_true", help="print a PDF of each day with Chromium")
    asked = parser.parse_args()
    try:
        editions = build(ROOT, asked.folder, {"zh": asked.zh} if asked.zh else {},
                         asked.repository, asked.pdf)
        if asked.pdf:
            from web.pdf import print_days  # Playwright, which a build alone does not need

            print_days(asked.folder, editions)
    except (BrokenLink, FileExistsError, FileNotFoundError, ValueError) as wrong:
        raise SystemExit(str(wrong)) from None
    pages = sum(len(edition.pages) for edition in editions)
    print(f"{pages} pages: open {asked.folder / 'index.html'}")


if __name__ == "__main__":
    main()
