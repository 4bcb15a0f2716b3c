"""Does the PyTorch that is installed fit the driver, the GPU and this Python?"""

from course.doctor import versions
from course.doctor.faults import Fault
from course.text import _

INSTALL = '{pip} install "torch=={torch_fit}" "torchvision=={vision_fit}" --index-url {index}'


def fitting(f):
    """The build to install for these GPUs and this driver, as words for INSTALL; None if none."""
    build = versions.build_for(f.torch, f.capabilities, f.driver, f.arch)
    if not build:
        return None
    torch, vision, cuda = build
    tag = "cu" + cuda.replace(".", "")
    return {"torch_fit": torch + "+" + tag, "vision_fit": vision + "+" + tag, "cuda_fit": cuda,
            "index": versions.TABLE["index"] + tag}


def _driver_is_old(f):
    if not (f.torch_cuda and f.floor and f.gpu_there and f.driver):
        return False
    ceiling = versions.major(f.driver_cuda)  # a compatibility package can lift it
    return versions.below(f.driver, f.floor) and (ceiling or 0) < versions.major(f.torch_cuda)


def _too_old_for_wheel(f):
    return _driver_is_old(f) and fitting(f)


def _too_old_for_all(f):
    return _driver_is_old(f) and not fitting(f)


def _unfit(f):
    """The GPUs for which this build holds no code; none are known where the table has no row."""
    if not f.sm or _driver_is_old(f):
        return []
    return [gpu for gpu in f.gpus
            if gpu["capability"] and not versions.runs(gpu["capability"], f.sm)]


def _dropped(f):
    """A GPU older than everything in this build, and a build that still knows it."""
    old = [gpu for gpu in _unfit(f) if versions.major(gpu["capability"]) * 10 <= min(f.sm)]
    words = fitting(f)
    return old and words and dict(words, name=old[0]["name"], number=old[0]["capability"])


def _abandoned(f):
    old = [gpu for gpu in _unfit(f) if versions.major(gpu["capability"]) * 10 <= min(f.sm)]
    return old and not fitting(f) and {"name": old[0]["name"], "number": old[0]["capability"]}


def _newer(f):
    new = [gpu for gpu in _unfit(f) if versions.major(gpu["capability"]) * 10 > min(f.sm)]
    words = fitting(f)
    return new and words and dict(words, name=new[0]["name"], number=new[0]["capability"])


def _two_records(f):
    folders = f.places.get("torch", [])
    return len(folders) > len(set(folders))


def _without_cuda(build):
    return lambda f: f.build == build and f.gpu_there and f.system != "Darwin" and fitting(f)


def _python_range(f):
    row = versions.TABLE["torch"].get(versions.minor(f.torch))
    if not row:
        return None
    first, last = row["python"]
    here = versions.numbers(versions.minor(f.python))
    return (not versions.numbers(first) <= here <= versions.numbers(last)
            and {"first": first, "last": last})


def _compile(f):
    row = versions.TABLE["torch"].get(versions.minor(f.torch))
    here = versions.numbers(versions.minor(f.python))
    return (row and here > versions.numbers(row["compile"]) and not _python_range(f)
            and {"last": row["compile"]})


ROWS = [
    Fault("no-torch", lambda f: not f.torch and not f.torch_places,
          _("PyTorch is not installed for {executable}."), "{install_command}"),
    Fault("torch-broken", lambda f: f.torch and not f.torch_whole,
          _("PyTorch {torch} is only partly here: its library is missing, as after an install "
            "that was stopped."),
          '{pip} install --force-reinstall --no-deps "torch=={torch}"'),
    Fault("torch-half-replaced", lambda f: _two_records(f) and {
              "names": ", ".join(version for version in f.torch_versions)},
          _("One folder holds the records of two PyTorches ({names}): an update was stopped half "
            "way, and its files are mixed."), '{pip} install --force-reinstall "torch=={torch}"'),
    Fault("torch-twice", lambda f: len(f.torch_places) > 1 and {
              "folders": ", ".join(f.torch_places)},
          _("There is more than one PyTorch ({folders}). Python takes the first, and pip may "
            "change the other."), "{pip} uninstall -y torch"),
    Fault("conda-and-pip", lambda f: f.conda_torch and f.torch_installer == "pip",
          _("Both conda and pip installed PyTorch into {prefix}, each over the other's files."),
          "conda remove --force -y pytorch"),
    Fault("driver-older-than-wheel", _too_old_for_wheel,
          _("The driver is {driver}; a PyTorch built with CUDA {torch_cuda} needs {floor} or "
            "newer. The build with CUDA {cuda_fit} runs with this driver."), INSTALL),
    Fault("driver-too-old", _too_old_for_all,
          _("The driver is {driver}; a PyTorch built with CUDA {torch_cuda} needs {floor} or "
            "newer, and no supported build runs with this one."), "{driver_command}"),
    Fault("gpu-dropped", _dropped,
          _("The GPU, {name}, has compute capability {number}, and this build of PyTorch (CUDA "
            "{torch_cuda}) holds no code for it any more: \"no kernel image is available\". The "
            "build with CUDA {cuda_fit} does."), INSTALL),
    Fault("gpu-abandoned", _abandoned,
          _("The GPU, {name}, has compute capability {number}, too old for every supported build "
            "of PyTorch. The course runs without it."), "export CUDA_VISIBLE_DEVICES="),
    Fault("gpu-newer", _newer,
          _("The GPU, {name}, has compute capability {number}, newer than the code in this build "
            "of PyTorch (CUDA {torch_cuda}). The build with CUDA {cuda_fit} knows it."), INSTALL),
    Fault("cpu-wheel", _without_cuda("cpu"),
          _("There is an NVIDIA GPU, and this PyTorch, {torch}, was built without CUDA."), INSTALL),
    Fault("rocm-wheel", _without_cuda("rocm"),
          _("There is an NVIDIA GPU, and this PyTorch, {torch}, was built for AMD's."), INSTALL),
    Fault("xpu-wheel", _without_cuda("xpu"),
          _("There is an NVIDIA GPU, and this PyTorch, {torch}, was built for Intel's."), INSTALL),
    Fault("torch-too-old", lambda f: versions.below(f.torch, versions.TABLE["pinned"]),
          _("PyTorch {torch} is older than 2.8, the oldest that the course runs with."),
          '{pip} install --upgrade "torch==2.8.0" "torchvision==0.23.0"'),
    Fault("python-range", _python_range,
          _("PyTorch {torch} is made for Python {first} to {last}, and this is {python}."),
          "{other_python}"),
    Fault("python-old", lambda f: f.torch and versions.below(f.python, "3.11")
          and not _python_range(f),
          _("The course is written for Python 3.11 and newer, and this is {python}."),
          "{other_python}"),
    Fault("python-compile", _compile,
          _("In PyTorch {torch}, torch.compile works up to Python {last}, and this is {python}."),
          "{other_python}"),
    Fault("python-32", lambda f: f.bits == 32,
          _("This Python has 32 bits, and PyTorch is made for 64."),
          "{other_python}"),
    Fault("translated", lambda f: f.translated,
          _("This Python was made for Intel and runs translated on Apple silicon, for which "
            "PyTorch needs a Python of its own kind."), "arch -arm64 brew install python@3.12"),
    Fault("musl", lambda f: f.musl and f.system == "Linux" and f.libc[0] != "glibc",
          _("This Linux has musl in place of glibc, and PyTorch has no build for it. The course's "
            "image has what it needs."), "make -C {root_quoted} image"),
    Fault("glibc", lambda f: f.libc[0] == "glibc" and versions.below(f.libc[1],
                                                                    versions.TABLE["glibc"]),
          _("This Linux has glibc {libc[1]}, and PyTorch needs 2.28 or newer. The course's image "
            "has what it needs."), "make -C {root_quoted} image"),
]
