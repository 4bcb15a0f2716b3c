"""Run lessons and store what they print: `make lessons` (all) or with NOTEBOOKS=...

Only outputs change. Times, interpreter versions and this machine's folders are not stored, so
that a diff shows what a reader would see. A traceback is stored without the frames inside
libraries: the reader's own line and the message are what a lesson reads.
"""

import os
import re
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
                output.traceback = [without_folders(part) for part in output.traceback
                                    if not in_a_library(part)]
    notebook.metadata.language_info = {"name": "python"}
    nbformat.write(notebook, path)


def in_a_library(part: str) -> bool:
    """True for the frame of a traceback that IPython heads with `File ...`, not with `Cell`."""
    return re.sub(r"\x1b\[[\d;]*m", "", part).startswith("File ")


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
