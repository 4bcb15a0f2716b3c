"""Facts about the GPU and its driver, from the places that know them."""

import re

from course.doctor.versions import TABLE

QUERY = ("index", "name", "driver_version", "compute_cap", "mig.mode.current", "compute_mode")
LIBRARIES = ("/usr/lib/wsl/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
             "/usr/lib64", "/usr/lib", "/usr/local/nvidia/lib64", "/usr/lib64-nvidia")
NODES = ("/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia[0-9]*")


def gather(machine):
    """Everything about the GPU that needs no PyTorch, as a dict."""
    facts = {**_kernel(machine), **_smi(machine), **_library(machine)}
    facts["driver"] = facts["smi_driver"] or facts["kernel_driver"]
    facts["visible"] = machine.environ.get("CUDA_VISIBLE_DEVICES")
    facts["seen"] = _seen(facts["gpus"], facts["visible"])
    facts["capabilities"] = [gpu["capability"] for gpu in facts["seen"] if gpu["capability"]]
    facts["cuda_start"], ceiling, count = machine.probe() or (None, 0, 0)
    facts["driver_cuda"] = (f"{ceiling // 1000}.{ceiling % 1000 // 10}" if ceiling
                            else facts["smi_cuda"])
    facts["gpu_count"], facts["gpu_starts"] = count, facts["cuda_start"] == 0 and count > 0
    facts["gpu_there"] = bool(facts["gpus"] or facts["pci"] or facts["kernel_driver"]
                              or facts["windows_gpu"] or facts["gpu_starts"])
    return facts


def _seen(gpus, visible):
    """The GPUs that CUDA_VISIBLE_DEVICES leaves to programs; names are not resolved: all then."""
    words = [word.strip() for word in (visible or "").split(",")]
    if visible is None or any(word[:1].isalpha() for word in words):
        return gpus
    return [gpus[int(word)] for word in words if word.isdigit() and int(word) < len(gpus)]


def _kernel(machine):
    """What the kernel knows: PCI cards, modules, device files, WSL, a container's marks."""
    version, modules = machine.read("/proc/version"), machine.read("/proc/modules")
    loaded = {line.split(" ")[0] for line in modules.splitlines()}
    driver = re.search(r"(?:Kernel Module|for \S+)\s+(\d+\.\d[\d.]*)",
                       machine.read("/proc/driver/nvidia/version"))
    nodes = [path for pattern in NODES for path in machine.glob(pattern)]
    secure = machine.glob("/sys/firmware/efi/efivars/SecureBoot-*")
    wsl = "microsoft" in version.lower()
    return {
        "wsl": 0 if not wsl else 2 if "WSL2" in version or "microsoft-standard" in version else 1,
        "windows_gpu": wsl and machine.exists("/mnt/c/Windows/System32/nvidia-smi.exe"),
        "dxg": machine.exists("/dev/dxg"),
        "container": machine.exists("/.dockerenv") or machine.exists("/run/.containerenv")
        or "KUBERNETES_SERVICE_HOST" in machine.environ,
        "pci": [path for path in machine.glob("/sys/bus/pci/devices/*")
                if machine.read(path + "/vendor").strip() == "0x10de"
                and machine.read(path + "/class").startswith("0x03")],
        "nouveau": "nouveau" in loaded,
        "kernel_driver": driver.group(1) if driver else None,
        "secure_boot": any(machine.read(path).endswith("\x01") for path in secure),
        "nodes": nodes,
        "denied": [path for path in nodes if not machine.may(path)],
        "distribution": _distribution(machine),
    }


def _distribution(machine):
    """Such as "ubuntu debian": the system's own name, then those it is like."""
    lines = re.findall(r'^ID(?:_LIKE)?="?([^"\n]*)', machine.read("/etc/os-release"), re.M)
    return " ".join(lines)


def _smi(machine):
    """What nvidia-smi says: its GPUs, or the words with which it gives up."""
    found = machine.which("nvidia-smi")
    (code, text), query, listed = machine.run_together(
        ["nvidia-smi"], ["nvidia-smi", "--query-gpu=" + ",".join(QUERY), "--format=csv,noheader"],
        ["nvidia-smi", "-L"])
    facts = {"smi": found, "smi_error": "", "smi_driver": None, "smi_cuda": None,
             "gpus": [], "gpu_ids": []}
    if code != 0 or "No devices were found" in text:
        facts["smi_error"] = "timeout" if code == 124 else text.strip()
        return facts
    facts["smi_cuda"] = _first(r"CUDA (?:UMD )?Version:\s*(\d+\.\d+)", text)
    facts["smi_driver"] = _first(r"(?:Driver|KMD) Version:\s*(\d+\.\d[\d.]*)", text)
    code, text = query
    if code != 0:  # drivers before 510 do not know compute_cap, which its name tells too
        code, text = machine.run("nvidia-smi", "--query-gpu=index,name,driver_version",
                                 "--format=csv,noheader")
    facts["gpus"] = [_gpu(line) for line in text.splitlines() if code == 0 and "," in line]
    if facts["gpus"]:
        facts["smi_driver"] = facts["gpus"][0]["driver"]
    facts["gpu_ids"] = re.findall(r"UUID: ([^)\s]+)", listed[1])
    return facts


def _gpu(line):
    fields = [field.strip() for field in line.split(",")] + [""] * len(QUERY)
    name, capability = fields[1], _first(r"^(\d+\.\d+)$", fields[3])
    return {"name": name, "driver": fields[2], "mig": fields[4] == "Enabled",
            "capability": capability or _capability(name), "mode": fields[5]}


def _capability(name):
    """The compute capability of the older GPUs by name; None for the others."""
    return next((number for names, number in TABLE["gpus"] if re.search(names, name)), None)


def _library(machine):
    """Where libcuda.so.1 lies, and which of these the loader would take."""
    own = [path for folder in machine.environ.get("LD_LIBRARY_PATH", "").split(":") if folder
           for path in machine.glob(folder.rstrip("/") + "/libcuda.so.1")]
    cached = re.findall(r"libcuda\.so\.1 .*=> (\S+)", machine.run("ldconfig", "-p")[1]
                        or machine.run(machine.place("/sbin/ldconfig"), "-p")[1])
    files = [path for folder in LIBRARIES for path in machine.glob(folder + "/libcuda.so.1")]
    return {"libcuda": (own + cached + [None])[0], "libcuda_files": files}


def _first(pattern, text):
    found = re.search(pattern, text, re.M)
    return found.group(1) if found else None
