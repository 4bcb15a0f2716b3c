"""The folder, the disk, the variables, Jupyter: and what is worth knowing and is no fault."""

import os

from course import advice
from course.doctor import versions
from course.doctor.faults import Fault
from course.text import _


def _other_kernel(f):
    python = f.kernel_python
    if not (python and os.path.isabs(python) and f.torch):
        return False
    here, there = (os.path.realpath(os.path.dirname(path)) for path in (f.executable, python))
    return os.path.isfile(python) and here != there


def _compiles_on_gpu(f):
    return f.gpu_starts and f.torch_cuda and f.system == "Linux"


def _shared_is_small(f):
    return f.shared is not None and f.shared < 0.25 and {"size": round(f.shared * 1000)}


def _disk_is_small(f):
    _download, _on_disk, peak = advice.space((f.system, f.arch))
    return (not f.torch and f.free is not None and f.free < peak
            and {"left": round(f.free, 1), "peak": peak})


def _toolkit(f):
    return (f.nvcc and f.torch_cuda and f.gpu_starts
            and versions.major(f.nvcc) != versions.major(f.torch_cuda))


def _simulated(f):
    names = [name for name in ("NUMBA_ENABLE_CUDASIM", "TRITON_INTERPRET")
             if f.environ.get(name) == "1"]
    return f.gpu_starts and names and {"names": ", ".join(names), "words": " ".join(names)}


def _below_toolkit(f):
    needed = versions.TABLE["toolkit_drivers"].get(f.torch_cuda)
    return (f.gpu_starts and needed and versions.below(f.driver, needed)
            and not versions.below(f.driver, f.floor) and {"needed": needed})


def _unknown(f):
    newest = max(versions.TABLE["torch"], key=versions.numbers)
    return (f.torch and versions.numbers(versions.minor(f.torch)) > versions.numbers(newest)
            and {"newest": newest})


ROWS = [
    Fault("kernel-gone", lambda f: f.kernel_python and os.path.isabs(f.kernel_python)
          and not os.path.isfile(f.kernel_python),
          _("Jupyter's kernel `python3` ({kernel}) starts {kernel_python}, which is not there any "
            "more."), "{executable_quoted} -m ipykernel install --sys-prefix"),
    Fault("kernel-other-python", _other_kernel,
          _("Jupyter's kernel `python3` ({kernel}) starts {kernel_python}, another Python than the "
            "one with PyTorch, {executable}."),
          "{executable_quoted} -m ipykernel install --sys-prefix && rm -r {kernel_folder}"),
    Fault("shared-memory", lambda f: _shared_is_small(f) and f.container and _shared_is_small(f),
          _("/dev/shm has {size} MB, and the workers of a DataLoader pass their batches through "
            "it: \"bus error\"."), "docker run --shm-size=8g …"),
    Fault("shared-memory-host", lambda f: not f.container and _shared_is_small(f),
          _("/dev/shm has {size} MB, and the workers of a DataLoader pass their batches through "
            "it: \"bus error\"."), "sudo mount -o remount,size=8G /dev/shm"),
    Fault("disk-full", lambda f: f.torch and f.free is not None and f.free < 1 and {
              "left": round(f.free, 1)},
          _("The disk of {here} has {left} GB left: checkpoints and compiled kernels will not "
            "fit."),
          "{pip} cache purge"),
    Fault("disk-small", _disk_is_small,
          _("The disk of {here} has {left} GB left, and the installation needs {peak} GB on the "
            "way."), "{pip} cache purge"),
    Fault("locked-folder", lambda f: f.locked and {"first": f.locked[0]},
          _("{first} is not yours to write, often after a `sudo pip`: Jupyter, Triton and "
            "torch.compile keep their files there."), "sudo chown -R $USER {first}"),
    Fault("nameless-user", lambda f: f.torch and not f.user and not f.cache_chosen,
          _("This user has a number and no name, as in a container under `--user`, and "
            "torch.compile asks for the name: \"getpwuid(): uid not found\"."),
          "export USER=learner"),
    Fault("cache-noexec", lambda f: f.cache_noexec,
          _("torch.compile writes libraries to {cache}, and that disk lets none be loaded "
            "(noexec)."), "export TORCHINDUCTOR_CACHE_DIR=$HOME/.cache/inductor"),
    Fault("cache-blank", lambda f: " " in f.cache,
          _("torch.compile hands {cache} to a compiler, for which a blank ends a path."),
          "export TORCHINDUCTOR_CACHE_DIR=/tmp/inductor"),
    Fault("blank-in-path", lambda f: f.torch and " " in f.prefix,
          _("The packages lie in {prefix}. torch.compile hands that to a compiler, for which a "
            "blank ends a path."), "mv {root_quoted} ~/torch-in-three-days"),
    Fault("no-c-compiler", lambda f: _compiles_on_gpu(f) and not f.cc,
          _("Triton, and with it torch.compile on a GPU, needs a C compiler, and there is none."),
          "{compiler_command}"),
    Fault("no-headers", lambda f: _compiles_on_gpu(f) and not f.headers,
          _("Triton compiles against Python.h when a kernel starts, and this Python {python} came "
            "without it."), "{headers_command}"),
]

REMARKS = [
    Fault("no-gpu", lambda f: not f.gpu_there,
          _("No NVIDIA GPU here: every lesson runs on the CPU."), "", "remark"),
    Fault("no-cxx-compiler", lambda f: not f.cxx and f.system == "Linux",
          _("There is no C++ compiler: torch.compile raises InvalidCxxCompiler, and lesson 2.7 "
            "says so where it compiles."), "{compiler_command}", "remark"),
    Fault("toolkit-other", _toolkit,
          _("The CUDA toolkit here is {nvcc}, and PyTorch was built with {torch_cuda}: all runs "
            "but compiling your own CUDA C++, which needs the same first number."), "", "remark"),
    Fault("driver-below-toolkit", _below_toolkit,
          _("The driver {driver} runs CUDA {torch_cuda}; code that is compiled for the GPU at the "
            "last moment (PTX) wants {needed}."), "{driver_command}", "remark"),
    Fault("mig", lambda f: f.gpu_starts and any(gpu["mig"] for gpu in f.gpus),
          _("The GPU is split (MIG): a program sees one instance, and two cannot be joined."),
          "", "remark"),
    Fault("simulator", _simulated,
          _("{names} is set: kernels run on the CPU, though there is a GPU."), "unset {words}",
          "remark"),
    Fault("launch-blocking", lambda f: f.gpu_starts
          and f.environ.get("CUDA_LAUNCH_BLOCKING") == "1",
          _("CUDA_LAUNCH_BLOCKING is 1: every kernel is waited for, good for finding errors, and "
            "slow."), "unset CUDA_LAUNCH_BLOCKING", "remark"),
    Fault("allocator-name", lambda f: "PYTORCH_ALLOC_CONF" in f.environ
          and versions.below(f.torch, "2.10"),
          _("PYTORCH_ALLOC_CONF is not fully read by PyTorch {torch}; its older name is."),
          "export PYTORCH_CUDA_ALLOC_CONF=$PYTORCH_ALLOC_CONF", "remark"),
    Fault("no-smi", lambda f: f.gpu_starts and not f.smi,
          _("CUDA starts; nvidia-smi, with which the lessons look at the GPU, is not on PATH."),
          "", "remark"),
    Fault("no-container-toolkit", lambda f: f.gpu_starts and f.docker and not f.container
          and not f.container_toolkit,
          _("Docker is here without the NVIDIA Container Toolkit: containers see no GPU."),
          "{toolkit_command}", "remark"),
    Fault("torch-unknown", _unknown,
          _("PyTorch {torch} is newer than this doctor's table, which ends at {newest}."),
          "", "remark"),
]
