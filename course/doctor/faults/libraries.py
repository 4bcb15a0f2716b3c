"""Do the packages around PyTorch fit it, and is it the right one that gets imported?"""

import os

from course.doctor import versions
from course.doctor.faults import Fault
from course.text import _

NEEDED = ("torchvision", "numpy", "matplotlib", "numba", "onnx", "onnxruntime", "ipykernel")


def _missing(f):
    names = [name for name in NEEDED if name not in f.packages]
    if "onnxruntime_gpu" in f.packages:
        names = [name for name in names if name != "onnxruntime"]
    # torchvision unpinned would bring another PyTorch with it.
    pins = {"torchvision": "torchvision==" + (versions.vision_for(f.torch) or "0.23.0"),
            "numpy": '"numpy>=2,<2.4"'}
    words = " ".join(pins.get(name, name) for name in names)
    ours = f.prefix == os.path.join(f.root, ".venv")
    return f.torch and names and {"names": ", ".join(names), "mend": f.install_command if ours
                                  else f.pip + " install " + words}


def _vision_wrong(f):
    """A torchvision of another release than the torch that is here."""
    if not (f.torch and f.torchvision and f.own_build):
        return None
    wanted = versions.vision_for(f.torch)
    if f.vision_wants:
        wrong = versions.numbers(f.vision_wants) != versions.numbers(f.torch)
    else:
        wrong = wanted and versions.minor(wanted) != versions.minor(f.torchvision)
    return wrong and wanted and {"wanted": wanted}


def _vision_operators(f):
    """A torchvision with CUDA in it over a torch without."""
    return (f.build == "cpu" and f.vision_cuda and f.system != "Darwin"
            and {"wanted": versions.vision_for(f.torch) or f.torchvision.split("+")[0]})


def _audio_wrong(f):
    return f.torchaudio and f.torch and versions.minor(f.torchaudio) != versions.minor(f.torch)


def _numpy_for_triton(f):
    row = versions.TABLE["numpy_for_triton"]
    return (f.numpy and versions.below(f.triton, row["triton_below"])
            and not versions.below(f.numpy, row["numpy_below"]))


def _numpy_for_numba_cuda(f):
    row, here = versions.TABLE["numpy_for_numba_cuda"], f.packages.get("numba_cuda")
    return (f.numpy and here and not versions.below(row["numba_cuda_up_to"], here)
            and not versions.below(f.numpy, row["numpy_below"])) and {"numba_cuda": here}


def _onnxruntime_cuda(f):
    version = f.packages.get("onnxruntime_gpu")
    if not (version and f.torch_cuda):
        return None
    here = "13" if not versions.below(version, "1.27") else "12"
    wanted = str(versions.major(f.torch_cuda))
    pin = {"12": "onnxruntime-gpu<1.27", "13": "onnxruntime-gpu>=1.27"}.get(wanted)
    return here != wanted and pin and {"version": version, "here_cuda": here, "pin": pin}


def _user_first(f):
    names = [name for name in f.user_packages if len(f.places.get(name, [])) > 1]
    return names and {"names": ", ".join(names)}


ROWS = [
    Fault("shadow", lambda f: f.shadows and {
              "first": f.shadows[0], "name": f.shadows[0].split(".")[0]},
          _("{first} in this folder is imported in place of the real `{name}`."),
          "mv {first} my_{first}"),
    Fault("python-path", lambda f: f.path_packages and {"first": f.path_packages[0]},
          _("PYTHONPATH puts the packages in {first} before those that are installed here."),
          "unset PYTHONPATH"),
    Fault("python-home", lambda f: f.environ.get("PYTHONHOME") and {
              "value": f.environ["PYTHONHOME"]},
          _("PYTHONHOME is {value}: it gives this Python the standard library of another."),
          "unset PYTHONHOME"),
    Fault("user-packages", _user_first,
          _("Packages installed with `--user` ({names}) come before those of this Python."),
          "export PYTHONNOUSERSITE=1"),
    Fault("older-library", lambda f: f.older_library and {
              "file": f.older_library[0], "wheel": f.older_library[1]},
          _("LD_LIBRARY_PATH leads to {file}, older than the {wheel} that PyTorch brings, and is "
            "loaded in its place: \"undefined symbol\"."), "unset LD_LIBRARY_PATH"),
    Fault("libraries-missing", lambda f: f.torch_cuda and f.missing_pins and {
              "names": ", ".join(f.missing_pins), "words": " ".join(f.missing_pins)},
          _("PyTorch {torch} needs libraries that are not installed: {names}."),
          "{pip} install --no-deps {words}"),
    Fault("libraries-other", lambda f: f.torch_cuda and f.other_pins and {
              "names": ", ".join(f.other_pins), "words": " ".join(f.other_pins)},
          _("PyTorch {torch} was built for {names}, and other versions are installed, often by "
            "another package's wish."), "{pip} install --no-deps {words}"),
    Fault("packages-missing", _missing,
          _("The lessons import packages that are not installed: {names}."), "{mend}"),
    Fault("torchvision-release", _vision_wrong,
          _("torchvision {torchvision} does not belong to PyTorch {torch}: \"operator "
            "torchvision::nms does not exist\"."),
          '{pip} install --no-deps "torchvision=={wanted}"'),
    Fault("torchvision-cuda", _vision_operators,
          _("torchvision {torchvision} was built with CUDA, and PyTorch {torch} without: "
            "\"operator torchvision::nms does not exist\"."),
          '{uv} --torch-backend=cpu --reinstall --no-deps "torchvision=={wanted}+cpu"'),
    Fault("torchaudio-release", _audio_wrong,
          _("torchaudio {torchaudio} does not belong to PyTorch {torch}. The course does not need "
            "it."), "{pip} uninstall -y torchaudio"),
    Fault("numpy-triton", _numpy_for_triton,
          _("NumPy {numpy} breaks the interpreter of Triton {triton}: every loop in a kernel fails "
            "with \"only 0-dimensional arrays can be converted\"."),
          '{pip} install "numpy>=2,<2.4"'),
    Fault("numpy-numba-cuda", _numpy_for_numba_cuda,
          _("NumPy {numpy} breaks numba-cuda {numba_cuda}: no kernel of numba compiles for a GPU, "
            "\"module 'numpy' has no attribute 'row_stack'\"."),
          '{pip} install "numpy>=2,<2.5"'),
    Fault("numpy-old", lambda f: versions.below(f.numpy, "2"),
          _("NumPy {numpy} is older than 2, which the course needs."),
          '{pip} install "numpy>=2,<2.4"'),
    Fault("onnxruntime-twice", lambda f: {"onnxruntime", "onnxruntime_gpu"} <= set(f.packages),
          _("onnxruntime and onnxruntime-gpu are both installed and write over each other's "
            "files."), "{pip} uninstall -y onnxruntime-gpu && {pip} install "
          "--force-reinstall --no-deps onnxruntime"),
    Fault("onnxruntime-cuda", _onnxruntime_cuda,
          _("onnxruntime-gpu {version} needs CUDA {here_cuda}, and PyTorch {torch} brings CUDA "
            "{torch_cuda}."), '{pip} install "{pin}"'),
]
