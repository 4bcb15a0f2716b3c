"""Facts about the installed packages, read from their files: nothing is imported."""

import os
import re

from course.doctor import versions

FOLDER = re.compile(r"(?P<name>.+?)-(?P<version>\d[^-]*)\.(?:dist|egg)-info$")
PIN = re.compile(r"^Requires-Dist: ([\w.-]+) ?\(?==([\w.+!]+)\)?([^\n]*)", re.M)
# Libraries whose older copy on LD_LIBRARY_PATH is loaded in place of the wheel's own.
LIBRARIES = {"libnvJitLink": "nvidia_nvjitlink", "libcublasLt": "nvidia_cublas",
             "libcudnn": "nvidia_cudnn", "libnccl": "nvidia_nccl"}


def gather(machine):
    """What is installed in the machine's site-packages."""
    found = _installed(machine.sites)
    facts = {"packages": {name: places[0][0] for name, places in found.items()},
             "places": {name: [folder for _version, folder in places]
                        for name, places in found.items()}}
    facts.update(_torch(machine, found))
    facts.update(_pins(machine, found))
    facts["vision_wants"] = _vision_wants(machine, found)
    facts["vision_cuda"] = _vision_cuda(found)
    facts["older_library"] = _older_library(machine, facts["packages"])
    for name in ("numpy", "triton", "torchvision", "torchaudio"):
        facts[name] = facts["packages"].get(name)
    return facts


def _installed(sites):
    """{name: [(version, folder), ...]}, in the order in which Python looks."""
    found = {}
    for folder in dict.fromkeys(sites):
        try:
            names = sorted(os.listdir(folder))
        except OSError:  # a zip, a folder that is gone, "" for the current one
            continue
        for entry in names:
            match = FOLDER.match(entry)
            if match:
                name = re.sub(r"[-_.]+", "_", match.group("name")).lower()
                found.setdefault(name, []).append((match.group("version"), folder))
    return found


def _torch(machine, found):
    """The PyTorch that `import torch` would take: its version, its build, its CUDA."""
    facts = {"torch": None, "build": None, "torch_cuda": None, "torch_whole": False, "sm": [],
             "torch_places": [folder for folder in dict.fromkeys(machine.sites)
                              if folder and os.path.isfile(folder + "/torch/version.py")],
             "conda_torch": machine.names(machine.prefix + "/conda-meta")}
    facts["conda_torch"] = [name for name in facts["conda_torch"]
                            if re.match(r"(lib)?(py)?torch-\d.*\.json$", name)]
    version, folder = found.get("torch", [(None, None)])[0]
    if facts["torch_places"]:
        folder = facts["torch_places"][0]
        text = read(folder + "/torch/version.py")
        version = _value("__version__", text) or version
        facts["torch_cuda"] = _value("cuda", text)
        facts["build"] = ("rocm" if _value("hip", text) else "xpu" if _value("xpu", text)
                          else "cuda" if facts["torch_cuda"] else "cpu")
        library = {"Darwin": "libtorch_cpu.dylib", "Windows": "torch_cpu.dll"}
        facts["torch_whole"] = os.path.isfile(os.path.join(
            folder, "torch", "lib", library.get(machine.system, "libtorch_cpu.so")))
    facts["torch"], facts["torch_folder"] = version, folder
    facts["torch_versions"] = [one for one, _folder in found.get("torch", [])]
    facts["torch_installer"] = _metadata(found, "torch", "INSTALLER").strip()
    # Others build PyTorch, too, for other GPUs: the table speaks of the project's own wheels.
    facts["own_build"] = (facts["torch_installer"] != "conda"
                          and not re.search(r"\d(a|b|rc|dev)", version or ""))
    facts["sm"] = (versions.architectures(version, facts["torch_cuda"])
                   if facts["own_build"] and machine.arch in ("x86_64", "AMD64") else [])
    return facts


def _value(name, text):
    found = re.search(r"^" + name + r"\b[^=\n]*= '([^']+)'", text, re.M)
    return found.group(1) if found else None


def _metadata(found, name, file="METADATA"):
    for version, folder in found.get(name, [])[:1]:
        for entry in os.listdir(folder):
            match = FOLDER.match(entry)
            if match and match.group("version") == version and re.sub(
                    r"[-_.]+", "_", match.group("name")).lower() == name:
                return read(os.path.join(folder, entry, file))
    return ""


def _pins(machine, found):
    """The libraries that PyTorch asks for in one version, and that are missing or other ones."""
    missing, other = [], []
    if (machine.system, machine.arch) == ("Linux", "x86_64"):  # where the wheels name them
        for name, wanted, condition in PIN.findall(_metadata(found, "torch")):
            here = found.get(re.sub(r"[-_.]+", "_", name).lower())
            if "extra" in condition or "Windows" in condition:
                continue
            if not here:
                missing.append(f"{name}=={wanted}")
            elif here[0][0].split("+")[0] != wanted:
                other.append(f"{name}=={wanted}")
    return {"missing_pins": missing, "other_pins": other}


def _vision_wants(machine, found):
    """The torch that the torchvision here was built for, if it names one version."""
    for name, wanted, _condition in PIN.findall(_metadata(found, "torchvision")):
        if name == "torch":
            return wanted
    return None


def _vision_cuda(found):
    """Do torchvision's operators load libtorch_cuda, which a CPU build of PyTorch lacks?"""
    for _version, folder in found.get("torchvision", [])[:1]:
        for name in ("_C.so", "_C_stable.so", "_C.pyd"):
            try:
                with open(os.path.join(folder, "torchvision", name), "rb") as file:
                    return b"torch_cuda" in file.read()
            except OSError:
                continue
    return None


def _older_library(machine, packages):
    """(file on LD_LIBRARY_PATH, the newer version that PyTorch's wheel brings), or None."""
    for folder in machine.environ.get("LD_LIBRARY_PATH", "").split(":"):
        for path in machine.glob(folder.rstrip("/") + "/lib*.so.*") if folder else []:
            stem, _so, version = os.path.basename(path).partition(".so.")
            wheel = next((packages[name] for name in packages
                          if stem in LIBRARIES and name.startswith(LIBRARIES[stem])), None)
            same_major = wheel and versions.major(wheel) == versions.major(version)
            if same_major and "." in version and versions.below(version, wheel):
                return path, wheel
    return None


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
