"""Run lessons and store what they print: `make lessons` (all) or with NOTEBOOKS=...

Only outputs change. Times, interpreter versions and this machine's folders are not stored, so
that a diff shows what a reader would see.
"""

import os
import sys
import sysconfig
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
FOLDERS = [sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"), str(ROOT)]


def store(path: Path) -> None:
    """Execute one notebook in its own folder and write it back.

    Raises nbclient.exceptions.CellExecutionError if a cell fails without `raises-exception`;
    the file is then left as it was.
    """
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=30, kernel_name="python3", record_timing=False,
                            coalesce_streams=True,
                            resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "traceback" in output:
                output.traceback = [without_folders(line) for line in output.traceback]
    notebook.metadata.language_info = {"name": "python"}
    nbformat.write(notebook, path)


def without_folders(line: str) -> str:
    """A line of a traceback with `torch/nn/...` for what stands in this machine's folders."""
    for folder in FOLDERS:
        short = folder.replace(os.path.expanduser("~"), "~", 1)  # IPython writes it so
        line = line.replace(f"{folder}{os.sep}", "").replace(f"{short}{os.sep}", "")
    return line


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or sorted(ROOT.glob("day*/*.ipynb")):
        print(path.name)
        store(path)
