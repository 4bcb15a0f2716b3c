"""A computer put together from files, for the doctor to look at: healthy until a test breaks it.

Linux on x86-64 with an A100, driver 570, the course's PyTorch 2.8.0+cu128 in an environment of its
own. nvidia-smi and ldconfig are scripts on its PATH that print recorded words.
"""

import json
from pathlib import Path

from installed import Installed

from course.doctor import facts, faults
from course.doctor.machine import Machine

PLAIN = """\
+-----------------------------------------------------------------------------------------+
| NVIDIA-SMI {driver}             Driver Version: {driver}     CUDA Version: {cuda}     |
|-----------------------------------------+------------------------+----------------------+
"""
PROC = """\
NVRM version: NVIDIA UNIX x86_64 Kernel Module  {driver}  Thu Jan 30 01:41:13 UTC 2025
GCC version:  gcc version 12.3.0 (Ubuntu 12.3.0-1ubuntu1~22.04)
"""
LDCONFIG = """\
1201 libs found in cache `/etc/ld.so.cache'
	libcuda.so.1 (libc6,x86-64) => {path}
	libc.so.6 (libc6,x86-64) => /lib/x86_64-linux-gnu/libc.so.6
"""
NOTHING_LISTED = "0 libs found in cache `/etc/ld.so.cache'\n"
LIBCUDA = "/usr/lib/x86_64-linux-gnu/libcuda.so.1"
NODES = ("/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia0")
OTHERS = {"numpy": "2.3.5", "matplotlib": "3.10.7", "numba": "0.68.1", "onnx": "1.23.2",
          "onnxruntime": "1.32.0", "jupyterlab": "4.6.6", "ipykernel": "7.1.0"}


class Computer(Installed, Machine):
    """Its system below folder/root, its home there too, its packages in folder/env."""

    def __init__(self, folder: Path, gpu: bool = True):
        self.folder, self.course = folder, folder / "course-here"
        self.user = folder / "root/home/ada"
        for path in (self.user, *(folder / name for name in ("env/bin", "here", "bin"))):
            path.mkdir(parents=True)
        self.site = folder / "env/lib/python3.11/site-packages"
        super().__init__(root=str(folder / "root"), sites=[str(self.site)],
                         environ={"PATH": str(folder / "bin"), "HOME": str(self.user)},
                         here=str(folder / "here"))
        self.prefix, self.in_venv, self.user_site = str(folder / "env"), True, ""
        self.executable = str(folder / "env/bin/python")
        Path(self.executable).touch()
        self.python, self.bits, self.system, self.arch = "3.11.7", 64, "Linux", "x86_64"
        self.libc, self.answer, self.user_name = ("glibc", "2.39"), None, "ada"
        self.sizes = {"/dev/shm": (16.0, 16.0), self.here: (500.0, 100.0)}
        self._system()
        self.torch("2.8.0+cu128", vision="0.23.0", triton="3.4.0")
        for name, version in OTHERS.items():
            self.package(name, version)
        if gpu:
            self.gpu()

    # What the real machine is asked for, and a file cannot answer.
    def probe(self):
        return self.answer

    def disk(self, path):
        return self.sizes.get(path)

    def diagnose(self) -> dict[str, str]:
        """{id: cure} of every finding; the sentences are whole, or the test fails."""
        self.facts = facts.gather(self, root=str(self.course))
        self.found = faults.diagnose(self.facts)
        for one in self.found:
            assert "None" not in one.why + one.cure, one
        return {one.id: one.cure for one in self.found}

    def only(self) -> tuple[str, str]:
        """(id, cure) of the one fault: a cause is not drowned in its symptoms."""
        self.diagnose()
        [fault] = [one for one in self.found if one.level == "fault"]
        return fault.id, fault.cure

    # How it is put together.
    def file(self, path: str, text: str = "") -> Path:
        """A file of the system, such as /proc/version."""
        place = self.folder / "root" / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    def gone(self, *paths: str) -> None:
        for path in paths:
            (self.folder / "root" / path.lstrip("/")).unlink()

    def script(self, name: str, body: str) -> None:
        """A command on PATH, written for sh."""
        path = self.folder / "bin" / name
        path.write_text("#!/bin/sh\n" + body, encoding="utf-8")
        path.chmod(0o755)

    def says(self, name: str, text: str, code: int = 0) -> None:
        """A command that prints this, whatever it is asked, and ends with `code`."""
        words = self.folder / f"{name}.txt"
        words.write_text(text, encoding="utf-8")
        self.script(name, f"/bin/cat '{words}'\nexit {code}\n")

    def without_libcuda(self) -> None:
        self.says("ldconfig", NOTHING_LISTED)
        self.gone(LIBCUDA)
        self.answer = None

    def _system(self) -> None:
        self.file("/proc/version", "Linux version 6.8.0-45-generic (buildd@lcy02) #45-Ubuntu SMP")
        self.file("/etc/os-release", 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')
        self.file("/usr/include/python3.11/Python.h")
        for name in ("g++", "gcc"):
            self.script(name, "")
        self.says("ldconfig", NOTHING_LISTED)
        self.kernel("python")

    def pci(self) -> None:
        self.file("/sys/bus/pci/devices/0000:01:00.0/vendor", "0x10de\n")
        self.file("/sys/bus/pci/devices/0000:01:00.0/class", "0x030200\n")

    def gpu(self, name="NVIDIA A100-SXM4-40GB", capability="8.0", driver="570.124.06",
            cuda="12.8", mig="Disabled", mode="Default", instances="") -> None:
        """An NVIDIA GPU whose driver works."""
        self.pci()
        self.file("/proc/driver/nvidia/version", PROC.format(driver=driver))
        self.file("/proc/modules", "nvidia_uvm 4923392 0 - Live\nnvidia 54308864 84 - Live\n")
        for node in NODES:
            self.file(node)
        self.smi(PLAIN.format(driver=driver, cuda=cuda),
                 f"0, {name}, {driver}, {capability}, {mig}, {mode}",
                 f"GPU 0: {name} (UUID: GPU-b8b6b6d3-2f1a)\n{instances}")
        self.file(LIBCUDA)
        self.says("ldconfig", LDCONFIG.format(path=LIBCUDA))
        whole, part = cuda.split(".")
        self.answer = (0, int(whole) * 1000 + int(part) * 10, 1)

    def smi(self, plain: str, query: str, listed: str) -> None:
        """nvidia-smi with a word for each of its three uses."""
        for name, text in (("plain", plain), ("query", query), ("listed", listed)):
            (self.folder / name).write_text(text + "\n", encoding="utf-8")
        self.script("nvidia-smi", f"""
case "$1" in
  --query-gpu*) /bin/cat '{self.folder}/query' ;;
  -L) /bin/cat '{self.folder}/listed' ;;
  *) /bin/cat '{self.folder}/plain' ;;
esac
""")

    def container(self) -> None:
        self.file("/.dockerenv")

    def kernel(self, python: str, folder: Path | None = None) -> Path:
        """Jupyter's kernel python3, in the environment or in another of Jupyter's folders."""
        path = (folder or Path(self.prefix) / "share/jupyter") / "kernels/python3/kernel.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"argv": [python, "-m", "ipykernel_launcher"]}))
        return path
