"""Facts about Python, Jupyter, folders, disks and variables."""

import json
import os
import re
import sys

PACKAGES = ("torch", "torchvision", "numpy", "matplotlib", "numba", "triton", "onnx", "onnxruntime")
# Names of the standard library that beginners give to their files.
STANDARD = ("random", "types", "typing", "copy", "queue", "code", "signal", "logging",
            "statistics", "inspect", "dataclasses", "profile", "token", "select")
VARIABLES = ("CUDA_VISIBLE_DEVICES", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME", "CUDA_HOME",
             "NVIDIA_VISIBLE_DEVICES", "NVIDIA_DRIVER_CAPABILITIES", "NUMBA_ENABLE_CUDASIM",
             "TRITON_INTERPRET", "CUDA_LAUNCH_BLOCKING", "PYTORCH_ALLOC_CONF",
             "PYTORCH_CUDA_ALLOC_CONF")


def gather(machine):
    """Everything that stands between PyTorch and the lessons, as a dict."""
    environ = machine.environ
    return {**_python(machine), **_imports(machine), **_folders(machine), **_tools(machine),
            **_kernel(machine), "environ": {name: environ[name] for name in VARIABLES
                                            if name in environ}}


def _python(machine):
    return {
        "python": machine.python, "executable": machine.executable, "prefix": machine.prefix,
        "executable_there": os.path.exists(machine.executable),
        "executable_barred": barred(machine.executable), "bits": machine.bits,
        "system": machine.system, "arch": machine.arch,
        "libc": machine.libc, "musl": bool(machine.glob("/lib/ld-musl-*")),
        "translated": machine.system == "Darwin" and machine.arch == "x86_64"
        and machine.run("sysctl", "-n", "sysctl.proc_translated")[1].strip() == "1",
        "headers": _headers(machine),
    }


def barred(path):
    """True if a folder on the way there, links included, is closed to this user."""
    try:
        os.stat(path)
    except PermissionError:
        return True
    except OSError:
        pass
    return False


def _imports(machine):
    user = machine.names(machine.user_site) if machine.user_site else []
    return {"here": machine.here, "shadows": _shadows(machine),
            "path_packages": _python_path(machine),
            "user_packages": [name for name in user if name in PACKAGES]}


def _folders(machine):
    shared, disk = machine.disk("/dev/shm"), machine.disk(machine.here)
    cache = _cache(machine)
    return {
        "home": machine.home, "user": machine.user_name, "free": disk and disk[1],
        "shared": shared and shared[0] if machine.system == "Linux" else None,
        "locked": [path for path in _caches(machine) if machine.exists(path)
                   and not machine.may(path)],
        "cache": cache, "cache_chosen": "TORCHINDUCTOR_CACHE_DIR" in machine.environ,
        "cache_noexec": _noexec(machine, cache),
    }


def _tools(machine):
    return {"cxx": machine.environ.get("CXX") or _first(machine, ("g++", "c++", "clang++")),
            "cc": machine.environ.get("CC") or _first(machine, ("gcc", "cc", "clang")),
            "nvcc": _nvcc(machine), "docker": machine.which("docker"),
            "container_toolkit": machine.which("nvidia-ctk")}


def _first(machine, names):
    return next(filter(None, map(machine.which, names)), None)


def _shadows(machine):
    """Files here that `import` would take for a package that the lessons mean."""
    names = machine.names(machine.here)
    files = [name + ".py" for name in (*PACKAGES, "course", *STANDARD) if name + ".py" in names
             and name not in sys.builtin_module_names]
    folders = [name for name in PACKAGES if name in names
               and os.path.isfile(os.path.join(machine.here, name, "__init__.py"))
               and not os.path.isfile(os.path.join(machine.here, name, "version.py"))]
    return files + folders


def _python_path(machine):
    """Folders of PYTHONPATH that hold a package of the lessons, and so come before ours."""
    folders = machine.environ.get("PYTHONPATH", "").split(os.pathsep)
    return [folder for folder in folders if folder
            and not os.path.realpath(folder).startswith(os.path.realpath(machine.prefix) + os.sep)
            and any(name in PACKAGES for name in machine.names(folder))]


def _headers(machine):
    """Python.h of this Python, which Triton compiles against when a kernel starts."""
    name = "python{}.{}".format(*machine.python.split("."))
    base = os.path.dirname(os.path.dirname(os.path.realpath(machine.executable)))
    return next((path for prefix in (machine.prefix, base, machine.place("/usr"))
                 for path in [os.path.join(prefix, "include", name, "Python.h")]
                 if os.path.isfile(path)), None)


def _nvcc(machine):
    """The version of the CUDA toolkit whose compiler is on PATH; None without one."""
    found = re.search(r"release (\d+\.\d+)", machine.run("nvcc", "--version")[1])
    return found.group(1) if found else None


def _caches(machine):
    return [machine.home, machine.home + "/.cache", machine.home + "/.triton",
            machine.home + "/.ipython", machine.home + "/.local/share/jupyter"]


def _cache(machine):
    """Where torch.compile writes what it compiled."""
    return (machine.environ.get("TORCHINDUCTOR_CACHE_DIR")
            or machine.environ.get("TMPDIR") or "/tmp")


def _noexec(machine, folder):
    """Does the disk of this folder forbid loading a library from it?"""
    best, options = "", ""
    for line in machine.read("/proc/mounts").splitlines():
        _device, point, _kind, flags = (line.split(" ") + [""] * 4)[:4]
        if (folder + "/").startswith(point.rstrip("/") + "/") and len(point) >= len(best):
            best, options = point, flags
    return "noexec" in options.split(",")


def _kernel(machine):
    """The kernel named python3, which every notebook asks for, and its Python."""
    own = [machine.prefix + "/share/jupyter"]
    user = [machine.environ.get("JUPYTER_DATA_DIR") or machine.home + "/.local/share/jupyter"]
    given = [path for path in machine.environ.get("JUPYTER_PATH", "").split(":") if path]
    common = ["/usr/local/share/jupyter", "/usr/share/jupyter"]
    in_order = own + user if machine.in_venv else user + own  # as jupyter_core has it
    for folder in [*given, *in_order, *common]:
        path = os.path.join(folder, "kernels", "python3", "kernel.json")
        try:
            with open(path, encoding="utf-8") as file:
                return {"kernel": path, "kernel_python": json.load(file)["argv"][0]}
        except (OSError, ValueError, LookupError):
            continue
    return {"kernel": None, "kernel_python": None}
