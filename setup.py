"""What is packed beside the code: the notebooks, and what they read, as `lay-out` lays them.

The list is course/layout/place.py's, and the files go from dayN/ straight into what is built:
no copy of them is kept. No solutions, no tests and no grader: those need the clone.
"""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

ROOT = Path(__file__).parent.resolve()
sys.path.insert(0, str(ROOT))

from course.layout.place import released  # noqa: E402


class Build(build_py):
    """The packages of `course`, and course/released/."""

    def finalize_options(self):
        super().finalize_options()
        if not self.editable_mode:
            self.packages = [name for name in self.packages if name.split(".")[0] == "course"]

    def run(self):
        super().run()
        if self.editable_mode:
            return
        packed = Path(self.build_lib, "course/released")
        shutil.rmtree(packed, ignore_errors=True)  # what an earlier build had
        for name in released(ROOT):
            (packed / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, packed / name)


class Source(sdist):
    """A source archive from which the same wheel can be built."""

    def make_distribution(self):
        self.filelist.extend(released(ROOT))
        super().make_distribution()


setup(cmdclass={"build_py": Build, "sdist": Source})
