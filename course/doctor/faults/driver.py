"""A GPU is there and does not start: why. The first row that fits is the cause."""

from course.doctor.faults import Fault, wheel
from course.text import _

DOCKER = "docker run --gpus all …"
WINDOWS = "explorer.exe https://www.nvidia.com/drivers"


def hidden(f):
    """Has somebody hidden the GPUs from programs by CUDA_VISIBLE_DEVICES?"""
    return f.gpus and (_none_visible(f) or _wrong_number(f) or _wrong_name(f))


def _none_visible(f):
    return f.visible is not None and f.visible.strip() in ("", "-1", "NoDevFiles")


def _wrong_number(f):
    words = (f.visible or "").split(",")
    return any(word.strip().isdigit() and int(word) >= len(f.gpus) for word in words)


def _wrong_name(f):
    words = [word.strip() for word in (f.visible or "").split(",")]
    named = [word for word in words if word.startswith(("GPU-", "MIG-"))]
    return any(not any(one.startswith(word) for one in f.gpu_ids) for word in named)


def _says(*words):
    return lambda f: any(word in f.smi_error for word in words)


def _variable(name, test):
    return lambda f: f.container and name in f.environ and test(f.environ[name].split(","))


def _no_kernel_driver(f):
    return f.pci and not f.kernel_driver and not f.wsl and f.system == "Linux"


def _loaded(f):
    return f.kernel_driver and not f.wsl


ROWS = [
    # Windows Subsystem for Linux: the driver is that of Windows.
    Fault("wsl-1", lambda f: f.wsl == 1 and f.windows_gpu,
          _("This is WSL 1, which has no way to a GPU; WSL 2 has."),
          "wsl.exe --set-version {distribution_name} 2"),
    Fault("wsl-no-device", lambda f: f.wsl == 2 and f.windows_gpu and not f.dxg,
          _("Windows has a driver for the GPU, but its kernel for WSL does not pass it on: "
            "/dev/dxg is missing. It is too old."), "wsl.exe --update"),
    Fault("wsl-linux-driver", lambda f: f.wsl and f.libcuda and "/wsl/" not in f.libcuda
          and any("/wsl/" not in path for path in f.libcuda_files),
          _("A Linux driver was installed inside WSL, and its {libcuda} comes before that of "
            "Windows. In WSL the driver of Windows is the only one that works."),
          "sudo apt purge 'libnvidia-compute-*' 'nvidia-driver-*'"),
    Fault("wsl-no-libcuda", lambda f: f.wsl == 2 and f.windows_gpu and not f.libcuda_files,
          _("The driver of Windows brings no libcuda.so.1 for WSL: it is too old."), WINDOWS),
    # Containers: the driver is that of the host, and has to be let in.
    Fault("container-void", _variable("NVIDIA_VISIBLE_DEVICES",
                                      lambda names: names[0] in ("", "void", "none")),
          _("NVIDIA_VISIBLE_DEVICES keeps every GPU out of this container."),
          "docker run --gpus all -e NVIDIA_VISIBLE_DEVICES=all …"),
    Fault("container-no-gpus", lambda f: f.container and not (f.wsl or f.nodes or f.gpus),
          _("The machine has a GPU, and this container was started without it: no /dev/nvidia* "
            "is here. The host needs the NVIDIA Container Toolkit and `--gpus all`."), DOCKER),
    Fault("container-capabilities", _variable("NVIDIA_DRIVER_CAPABILITIES",
                                              lambda names: not {"all", "compute"} & set(names)),
          _("NVIDIA_DRIVER_CAPABILITIES lets no computing into this container, so libcuda.so.1 "
            "was left outside."),
          "docker run --gpus all -e NVIDIA_DRIVER_CAPABILITIES=compute,utility …"),
    # No driver in the kernel.
    Fault("nouveau", lambda f: _no_kernel_driver(f) and f.nouveau,
          _("The driver nouveau, which knows no CUDA, holds the GPU; NVIDIA's is needed."),
          "{driver_command}"),
    Fault("secure-boot", lambda f: _no_kernel_driver(f) and f.smi and f.secure_boot,
          _("The driver is installed, but Secure Boot is on and loads no module whose key it does "
            "not know."), "sudo mokutil --import {boot_key}"),
    Fault("driver-not-loaded", lambda f: _no_kernel_driver(f) and f.smi,
          _("The driver is installed, but the kernel has not loaded it, often because the kernel "
            "was renewed since."), "sudo modprobe nvidia"),
    Fault("no-driver", _no_kernel_driver,
          _("There is an NVIDIA GPU in this machine, and no driver for it."), "{driver_command}"),
    # The driver is loaded, and something about it is wrong.
    Fault("driver-mismatch", lambda f: "version mismatch" in f.smi_error or f.cuda_start == 803,
          _("The driver was renewed, and the kernel still runs the old one, {kernel_driver}: its "
            "libraries and its module must be of one version."), "sudo reboot"),
    Fault("gpu-lost", lambda f: _says("GPU is lost", "fallen off the bus",
                                      "Unable to determine the device")(f)
          and {"said": f.smi_error.splitlines()[0]},
          _("The GPU does not answer any more: {said}"), "sudo reboot"),
    Fault("smi-hangs", _says("timeout"),
          _("nvidia-smi did not answer within 10 s: the driver hangs."), "sudo reboot"),
    Fault("no-devices", _says("No devices were found"),
          _("The driver is loaded and found no GPU that it can start: it is too old for the GPU, "
            "or the GPU lacks power."), "{driver_command}"),
    Fault("none-visible", lambda f: f.gpus and _none_visible(f),
          _("CUDA_VISIBLE_DEVICES is \"{visible}\", which hides every GPU from programs."),
          "unset CUDA_VISIBLE_DEVICES"),
    Fault("wrong-number", lambda f: f.gpus and _wrong_number(f),
          _("CUDA_VISIBLE_DEVICES is \"{visible}\", and the GPUs here are counted from 0: what "
            "comes after a number that does not exist is hidden."),
          "export CUDA_VISIBLE_DEVICES=0"),
    Fault("wrong-name", lambda f: f.gpus and _wrong_name(f),
          _("CUDA_VISIBLE_DEVICES is \"{visible}\", and no GPU or MIG instance here has that "
            "name; `nvidia-smi -L` lists them."), "unset CUDA_VISIBLE_DEVICES"),
    Fault("no-device-files", lambda f: _loaded(f) and not f.nodes,
          _("The driver is loaded, but its device files, /dev/nvidia*, are missing."),
          "sudo nvidia-modprobe -u -c 0"),
    Fault("no-uvm", lambda f: _loaded(f) and "/dev/nvidia-uvm" not in f.nodes,
          _("The device file /dev/nvidia-uvm is missing: nvidia-smi works without it, CUDA does "
            "not."), "sudo nvidia-modprobe -u -c 0"),
    Fault("not-permitted", lambda f: f.denied and {"first": f.denied[0]},
          _("You may not use {first}: it belongs to a group that you are not in."),
          "sudo usermod -aG $(stat -c %G {first}) $USER"),
    Fault("stub", lambda f: f.cuda_start == 34 or "stubs" in (f.libcuda or ""),
          _("LD_LIBRARY_PATH leads to the toolkit's stub of libcuda.so.1, which is there for "
            "linking and does nothing."), "unset LD_LIBRARY_PATH"),
    Fault("libcuda-not-listed", lambda f: f.cuda_start is None and not f.libcuda
          and f.libcuda_files and {"first": f.libcuda_files[0]},
          _("{first} is there, but the loader's list does not know it."), "sudo ldconfig"),
    Fault("no-libcuda", lambda f: f.kernel_driver and f.cuda_start is None and not f.libcuda,
          _("The driver's module is loaded, and its library libcuda.so.1 is not installed."),
          "{libcuda_command}"),
    Fault("fabric-manager", lambda f: f.cuda_start == 802,
          _("These GPUs are joined by NVSwitch, and CUDA waits for the Fabric Manager, which does "
            "not run."), "sudo systemctl enable --now nvidia-fabricmanager"),
    Fault("mig-empty", lambda f: any(gpu["mig"] for gpu in f.gpus)
          and not any(name.startswith("MIG-") for name in f.gpu_ids),
          _("The GPU is in MIG mode, and no instance was made: there is nothing to run on."),
          "sudo nvidia-smi mig -cgi 0 -C"),
    Fault("prohibited", lambda f: any(gpu["mode"] == "Prohibited" for gpu in f.gpus),
          _("The GPU's compute mode forbids every program."), "sudo nvidia-smi -c DEFAULT"),
    Fault("does-not-start", lambda f: f.gpu_there and not f.gpu_starts,
          _("The GPU is there, and its driver does not start CUDA (code {cuda_start}). The log of "
            "the kernel says more: sudo dmesg | grep NVRM"), "sudo reboot"),
]
for _row in range(len(ROWS)):  # none of them means anything on a machine without a GPU
    ROWS[_row] = ROWS[_row]._replace(
        test=lambda f, test=ROWS[_row].test: f.gpu_there and not wheel.left_out(f) and test(f))
