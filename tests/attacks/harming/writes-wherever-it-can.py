# Tries to make a file in every folder that a program may look into.
import os
import sys
from pathlib import Path

from attacks import cell

FOLDERS = {"/", "/etc", "/home", "/root", "/run", "/opt", "/usr/local/bin", "/var/spool/cron",
           "/var/lib", "/etc/profile.d", str(Path.cwd()), sys.prefix, str(Path(sys.prefix, "bin")),
           *(folder for folder in [*sys.path, *os.get_exec_path()] if os.path.isabs(folder))}
ANSWER = """
for folder in {folders}:
    try:
        open(folder + "/.attack-was-here", "x").close()
    except OSError:
        pass
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER.format(folders=sorted(FOLDERS))


def host_unchanged(folder):
    written = [name for name in FOLDERS if Path(name, ".attack-was-here").exists()]
    for name in written:
        Path(name, ".attack-was-here").unlink(missing_ok=True)  # a folder may have two names
    assert not written, f"{len(written)} folders were written, such as {min(written)}"
