"""Files beside the teacher's notebook, such as `data.csv`: each learner's process gets copies.

They travel in the metadata of the reference. So whatever hashes, keeps, sends or replays a
reference does the same with them, and a changed file is a changed reference.
"""

import base64
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

KEY = "grader_files"
MAX_BYTES = 8 * 1024**2  # of all files together
MAX_FILES = 500


def attach(reference: bytes, folder: Path) -> bytes:
    """The teacher's notebook with the files of its folder; without any, as it is.

    Raises ValueError for more than every learner's process should get a copy of.
    """
    paths = sorted(_files(folder))
    size = sum(path.stat().st_size for path in paths)
    if size > MAX_BYTES or len(paths) > MAX_FILES:
        raise ValueError(f"{folder} holds {len(paths)} files of {size:,} bytes beside the "
                         f"notebooks; each hand-in gets a copy, so at most {MAX_FILES} of "
                         f"{MAX_BYTES:,} bytes can be there: move what no notebook reads")
    try:
        notebook = json.loads(reference) if paths else {}
        notebook["metadata"] = {KEY: {
            path.relative_to(folder).as_posix(): base64.b64encode(path.read_bytes()).decode()
            for path in paths}, **notebook["metadata"]}
    except (ValueError, KeyError, TypeError):  # no files, or no notebook: others will say so
        return reference
    return json.dumps(notebook).encode()


def of(reference: bytes) -> dict[str, str]:
    """path -> base64 of the files that `attach` has added."""
    return json.loads(reference)["metadata"].get(KEY, {}) if KEY.encode() in reference else {}


def lay_down(files: Mapping[str, str], folder: Path, user: int, group: int) -> None:
    """Write the files into a folder, for this user to read and change."""
    for name, content in files.items():
        path = folder / name
        for parent in reversed(path.relative_to(folder).parents[:-1]):
            if not (folder / parent).exists():
                (folder / parent).mkdir(mode=0o700)
                os.chown(folder / parent, user, group)
        path.write_bytes(base64.b64decode(content))
        os.chown(path, user, group)


def _files(folder: Path) -> Iterator[Path]:
    """What nbgrader would copy for a learner too: no notebooks, nothing hidden, no caches."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
        yield from (Path(place, name) for name in names
                    if not name.startswith(".") and not name.endswith((".ipynb", ".pyc"))
                    and Path(place, name).is_file())
