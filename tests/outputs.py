"""Run lessons and store what they print: `make lessons` (all) or with NOTEBOOKS=...

Only outputs change. Times and interpreter versions are not stored, so that a diff shows what
a reader would see.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]


def store(path: Path) -> None:
    """Execute one notebook in its own folder and write it back.

    Raises nbclient.exceptions.CellExecutionError if a cell fails without `raises-exception`;
    the file is then left as it was.
    """
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=30, kernel_name="python3", record_timing=False,
                            resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    notebook.metadata.language_info = {"name": "python"}
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or sorted(ROOT.glob("day*/*.ipynb")):
        print(path.name)
        store(path)
