"""The Chinese of every message that a learner sees from code: `make zh`.

Collects the messages of course/ and grader/ and the `about` and `causes` of every check
cell, brings course/locale/zh_CN/LC_MESSAGES/course.po up to date (new ones empty, changed ones
fuzzy), and compiles it.
"""

import ast
import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
PO = ROOT / "course/locale/zh_CN/LC_MESSAGES/course.po"
BEGUN = datetime(2026, 11, 23, tzinfo=UTC)  # a real date would change the file every time
HEADER = ("# The Chinese of course/*.py, grader/*.py and the checks. CC BY 4.0. "
          "`make zh` keeps it current.")


def template() -> Catalog:
    """Every message in English, where it stands, without line numbers (they only make noise)."""
    catalog = Catalog(project="torch-in-three-days", charset="utf-8")
    for path in [*sorted(ROOT.glob("course/**/*.py")), *sorted(ROOT.glob("grader/**/*.py"))]:
        for message in code_words(path):
            catalog.add(message, locations=[(f"{path.parent.name}/{path.name}", None)])
    for path in sorted(ROOT.glob("day*/solutions/*.ipynb")):
        for message in check_words(path):
            catalog.add(message, locations=[(path.name, None)])
    return catalog


def code_words(path: Path) -> list[str]:
    """The literal arguments of `_` in one module, from top to bottom."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(ast.Name("_"), [ast.Constant(str() as message)]):
                found.append((node.lineno, node.col_offset, message))
    return [message for _line, _column, message in sorted(found)]


def check_words(path: Path) -> Iterator[str]:
    """The `about` and the keys of `causes` in the check cells of one notebook."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if not cell["metadata"].get("nbgrader", {}).get("grade"):
            continue
        for node in ast.walk(ast.parse("".join(cell["source"]))):
            if isinstance(node, ast.keyword) and node.arg == "about":
                yield ast.literal_eval(node.value)
            elif isinstance(node, ast.keyword) and node.arg == "causes":
                yield from map(ast.literal_eval, node.value.keys)


def chinese() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN")


def po_bytes(catalog: Catalog) -> bytes:
    catalog.header_comment = HEADER
    catalog.creation_date = catalog.revision_date = BEGUN
    file = io.BytesIO()
    write_po(file, catalog, width=96, omit_header=False, sort_output=False)
    return file.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main() -> None:
    catalog = chinese()
    catalog.update(template(), no_fuzzy_matching=False)
    PO.write_bytes(po_bytes(catalog))
    PO.with_suffix(".mo").write_bytes(mo_bytes(catalog))
    missing = [message.id for message in catalog if message.id and not message.string]
    fuzzy = [message.id for message in catalog if message.id and message.fuzzy]
    print(f"{len(catalog)} messages, {len(missing)} without Chinese, {len(fuzzy)} fuzzy")
    print(*(f"  {text!r}" for text in missing + fuzzy), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
