"""The words for whoever has one notebook and no course around it, in the first cell of each.

`python tests/helpers/alone.py` writes them into every lesson and solution; `make exercises` then
brings them to the exercises. The repository's address stands in pyproject.toml alone, and goes
into README.md from here, too.
"""

import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"<details><summary>Opened alone.*?</details>\n*", re.S)
LINKS = re.compile(r"^← \[|\) →$")  # the line with the lessons before and after
WORDS = """<details><summary>Opened alone, as in Colab?</summary>

First run this line, in a cell of its own. It installs the course, and lays what the notebook \
reads beside it: `!pip install "{package} @ {place}" && python -m course beside {session}`.{missing}

</details>"""
MISSING = """ Put the address of the course's repository in the place of ADDRESS: \
`git+https://...`. Whoever gave you the notebook knows it."""


def address() -> str:
    """The repository's address, as pyproject.toml says it; "" as long as it says none."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project.get("urls", {}).get("Repository", "")


def notebooks() -> list[Path]:
    return sorted([*ROOT.glob("day[0-9]/[0-9]-*.ipynb"), *ROOT.glob("day[0-9]/solutions/*.ipynb")])


def block(path: Path, where: str) -> str:
    """The words in the notebook at `path`, of the course at `where`."""
    day, session = path.name.split("-")[:2]
    package = "torch-in-three-days" + ("[day3]" if day == "3" else "")
    return WORDS.format(package=package, place=f"git+{where}" if where else "ADDRESS",
                        session=f"{day}.{session}", missing="" if where else MISSING)


def title(source: str, words: str) -> str:
    """The source of a title cell with these words: before the links that end a lesson's."""
    *above, last = BLOCK.sub("", source).rstrip().split("\n\n")
    ends = [words, last] if LINKS.search(last) else [last, words]
    return "\n\n".join([*above, *ends])


def readme(text: str, where: str) -> str:
    """README.md with the address in its first command."""
    return re.sub(r"(?<=^git clone ).*(?= torch-in-three-days && )",
                  where or "<the address of this repository>", text, flags=re.M)


def main() -> None:
    where = address()
    for path in notebooks():
        notebook = json.loads(path.read_text(encoding="utf-8"))
        cell = notebook["cells"][0]
        source = title("".join(cell["source"]), block(path, where))
        cell["source"] = source.splitlines(keepends=True)
        path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    file = ROOT / "README.md"
    file.write_text(readme(file.read_text(encoding="utf-8"), where), encoding="utf-8")


if __name__ == "__main__":
    main()
