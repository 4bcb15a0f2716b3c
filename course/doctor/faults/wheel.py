"""Does the PyTorch that is installed fit the driver, the GPU and this Python?"""

from course.doctor import versions
from course.doctor.faults import Fault
from course.text import _

# uv knows where the builds of PyTorch are, by their tag; pip would have to be told.
INSTALL = '{uv} --torch-backend={tag} "torch=={torch_fit}" "torchvision=={vision_fit}"'


def fitting(f):
    """The build to install for these GPUs and this driver, as words for INSTALL; None if none."""
    build = versions.build_for(f.torch, f.capabilities, f.driver, f.arch)
    if not build:
        return None
    torch, vision, cuda = build
    tag = "cu" + cuda.replace(".", "")
    return {"torch_fit": torch + "+" + tag, "vision_fit": vision + "+" + tag, "cuda_fit": cuda,
            "tag": tag}


def _abandoned(f, gpus):
    """Those of these GPUs that no supported build runs on, whatever the driver."""
    return [gpu for gpu in gpus if gpu["capability"]
            and not versions.build_for(f.torch, [gpu["capability"]], None, f.arch)]


def left_out(f):
    """Are the GPUs hidden because no build runs on any of them? Then all is as it should be."""
    return f.gpus and not f.seen and _abandoned(f, f.gpus) == f.gpus


def _driver_is_old(f):
    if not (f.torch_cuda and f.floor and f.gpu_there and f.driver):
        return False
    if _abandoned(f, f.seen) or left_out(f):
        return False  # a newer driver would not help
    ceiling = versions.major(f.driver_cuda)  # a compatibility package can lift it
    return versions.below(f.driver, f.floor) and (ceiling or 0) < versions.major(f.torch_cuda)


def _too_old_for_wheel(f):
    return _driver_is_old(f) and fitting(f)


def _too_old_for_all(f):
    return _driver_is_old(f) and not fitting(f)


def _unfit(f):
    """The GPUs for which this build holds no code; none are known where the table has no row."""
    if not f.sm or _driver_is_old(f) or _abandoned(f, f.seen):
        return []
    return [gpu for gpu in f.seen
            if gpu["capability"] and not versions.runs(gpu["capability"], f.sm)]


def _named(gpus):
    return gpus and {"name": gpus[0]["name"], "number": gpus[0]["capability"]}


def _without(f, gpus):
    """The words that leave all GPUs but these to programs."""
    left = [str(number) for number, gpu in enumerate(f.gpus) if gpu not in gpus]
    return gpus and dict(_named(gpus), left=",".join(left))


def _older(f):
    old = [gpu for gpu in _unfit(f) if versions.major(gpu["capability"]) * 10 <= min(f.sm)]
    return old and fitting(f) and dict(fitting(f), **_named(old))


def _newer(f):
    new = [gpu for gpu in _unfit(f) if versions.major(gpu["capability"]) * 10 > min(f.sm)]
    return new and fitting(f) and dict(fitting(f), **_named(new))


def _two_records(f):
    folders = f.places.get("torch", [])
    return len(folders) > len(set(folders))


def _without_cuda(build):
    return lambda f: f.build == build and f.gpu_there and f.system != "Darwin" and fitting(f)


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
    Fault("gpu-dropped", _older,
          _("The GPU, {name}, has compute capability {number}, and this build of PyTorch (CUDA "
            "{torch_cuda}) holds no code for it any more: \"no kernel image is available\". The "
            "build with CUDA {cuda_fit} does."), INSTALL),
    Fault("gpu-abandoned", lambda f: _without(f, _abandoned(f, f.seen)),
          _("The GPU, {name}, has compute capability {number}, too old for every supported build "
            "of PyTorch. The course runs without it."), "export CUDA_VISIBLE_DEVICES={left}"),
    Fault("gpus-of-two-kinds", lambda f: not fitting(f) and _without(f, _unfit(f)),
          _("This build of PyTorch (CUDA {torch_cuda}) holds no code for the GPU {name}, and no "
            "build runs on all the GPUs here: hide that one."),
          "export CUDA_VISIBLE_DEVICES={left}"),
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
]
