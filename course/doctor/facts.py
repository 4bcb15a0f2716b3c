"""All facts about this machine, gathered once: what the faults look at."""

import os
import re
import types
from pathlib import Path

from course import environment
from course.doctor import commands, gpu, packages, place, versions

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def gather(machine, root=ROOT):
    """A namespace of facts; `root` is the folder of the course."""
    found = packages.gather(machine)
    venv = os.path.join(root, ".venv")
    if not found["torch"] and _take(machine, venv):
        found = packages.gather(machine)
    facts = types.SimpleNamespace(root=root, **found, **gpu.gather(machine),
                                  **place.gather(machine))
    facts.floor = versions.floor(facts.torch_cuda)
    facts.distribution_name = machine.environ.get("WSL_DISTRO_NAME", "Ubuntu")
    commands.fill(facts)
    return facts


def _take(machine, venv):
    """Look at the course's .venv instead of this Python, if there is one. Says whether."""
    site = environment.site_packages(Path(venv))
    if site is None:
        return False
    version = re.search(r"^version(?:_info)? *= *(\d+\.\d+\.\d+)",
                        packages.read(os.path.join(venv, "pyvenv.cfg")), re.M)
    machine.sites, machine.prefix, machine.in_venv = [str(site)], venv, True
    name = "Scripts/python.exe" if machine.system == "Windows" else "bin/python"
    machine.executable = os.path.join(venv, *name.split("/"))
    machine.python = version.group(1) if version else machine.python
    machine.user_site = ""
    return True
