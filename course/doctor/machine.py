"""The computer as the doctor sees it: files, commands, variables, packages.

Everything that is asked of the computer is asked here, so a test can hand in another root folder,
other variables and another PATH, and put a computer together that nobody has.
"""

import contextlib
import glob
import os
import platform
import shutil
import site
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

# In a process of its own: a driver that is broken can end the process that asks it.
PROBE = """
import ctypes, sys
cuda = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
version, count = ctypes.c_int(0), ctypes.c_int(0)
code = cuda.cuInit(0)
cuda.cuDriverGetVersion(ctypes.byref(version))
cuda.cuDeviceGetCount(ctypes.byref(count))
print(code, version.value, count.value)
"""


def _user_name(environ):
    """What getpass.getuser() says, which raises where the user has no name: then ""."""
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if environ.get(variable):
            return environ[variable]
    try:
        import pwd
        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):  # there is no pwd on Windows
        return ""


class Machine:
    """This computer, and the Python that runs. Paths are absolute, and looked up below `root`."""

    def __init__(self, root="/", environ=None, sites=None, here=None):
        self.root = root
        self.environ = dict(os.environ if environ is None else environ)
        self.sites = list(sys.path if sites is None else sites)
        self.here = here or os.getcwd()
        self.home = self.environ.get("HOME") or os.path.expanduser("~")
        self.user_site = site.getusersitepackages() if site.ENABLE_USER_SITE else ""
        self.executable, self.prefix = sys.executable, sys.prefix
        self.in_venv = sys.prefix != sys.base_prefix
        self.python = "{}.{}.{}".format(*sys.version_info)
        self.bits = 64 if sys.maxsize > 2**32 else 32
        self.system, self.arch = platform.system(), platform.machine()
        self.libc = platform.libc_ver()
        self.user_name = _user_name(self.environ)

    def place(self, path):
        """Where `path` lies for us: below another root in a test, else where it says."""
        inside = self.root == "/" or path.startswith(self.root)
        return path if inside else os.path.join(self.root, path.lstrip("/"))

    def read(self, path):
        """The text of a file; "" where there is none that we may read."""
        try:
            with open(self.place(path), encoding="utf-8", errors="replace") as file:
                return file.read()
        except OSError:
            return ""

    def exists(self, path):
        return os.path.exists(self.place(path))

    def glob(self, pattern):
        """Matching paths as a process on that computer would write them, sorted."""
        found = sorted(glob.glob(self.place(pattern)))
        skip = 0 if self.root == "/" else len(self.root.rstrip("/"))
        return [path[skip:] for path in found]

    def names(self, folder):
        """What a folder holds; nothing where it cannot be listed."""
        try:
            return sorted(os.listdir(folder or self.here))
        except OSError:
            return []

    def may(self, path):
        """May this user read and write it?"""
        return os.access(self.place(path), os.R_OK | os.W_OK)

    def disk(self, path):
        """(whole size, free) of the disk that holds `path`, in GB; None where there is none."""
        try:
            usage = shutil.disk_usage(self.place(path))
        except OSError:
            return None
        return usage.total / 1e9, usage.free / 1e9

    def which(self, name):
        return shutil.which(name, path=self.environ.get("PATH", ""))

    def run(self, *command, seconds=10):
        """(exit code, output) of a command; None if there is none, 124 if it ran too long."""
        found = self.which(command[0])
        if not found:
            return None, ""
        try:
            process = subprocess.Popen([found, *command[1:]], env=self.environ,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                       stderr=subprocess.STDOUT)
        except OSError as error:
            return 126, str(error)
        try:
            output = process.communicate(timeout=seconds)[0]
        except subprocess.TimeoutExpired:
            process.kill()  # in vain where a driver holds it, and we do not wait for that
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=1)
            return 124, ""
        return process.returncode, output.decode("utf-8", "replace")

    def run_together(self, *commands):
        """Run commands side by side: nvidia-smi takes a second where the driver was asleep."""
        with ThreadPoolExecutor() as pool:
            return list(pool.map(lambda command: self.run(*command), commands))

    def probe(self):
        """What the driver itself says: (cuInit's code, its CUDA such as 12080, GPUs), or None."""
        code, text = self.run(sys.executable, "-I", "-c", PROBE)
        words = text.split()
        return tuple(int(word) for word in words) if code == 0 and len(words) == 3 else None
