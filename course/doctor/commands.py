"""The parts of cures that depend on the system: what installs a driver, a compiler, the course."""

import os
import shlex

# What a system's package manager calls them; the first name that fits /etc/os-release is taken.
SYSTEMS = [
    ("ubuntu", "sudo ubuntu-drivers install", "sudo apt install"),
    ("debian", "sudo apt install nvidia-driver", "sudo apt install"),
    ("rhel", "sudo dnf module install nvidia-driver", "sudo dnf install"),  # it is like Fedora
    ("fedora", "sudo dnf install akmod-nvidia", "sudo dnf install"),
    ("arch", "sudo pacman -S nvidia", "sudo pacman -S"),
    ("suse", "sudo zypper install nvidia-compute-G06", "sudo zypper install"),
]
DRIVERS = "https://www.nvidia.com/drivers"


def fill(facts):
    """Put the commands that the cures name into the facts."""
    driver, install = _system(facts)
    debian = install == "sudo apt install"
    facts.executable_quoted = _quoted(facts, facts.executable)
    facts.pip = facts.executable_quoted + " -m pip"
    facts.uv = (facts.pip + " install uv && " + facts.executable_quoted + " -m uv pip install "
                "--python " + facts.executable_quoted)
    facts.root_quoted = _quoted(facts, facts.root)
    facts.driver_command = driver
    facts.compiler_command = install + (" g++" if debian else " gcc" if "pacman" in install
                                        else " gcc-c++")
    release = ".".join(facts.python.split(".")[:2])
    facts.headers_command = install + (f" python{release}-dev" if debian
                                       else f" python{release}-devel")
    facts.toolkit_command = install + " nvidia-container-toolkit"
    facts.libcuda_command = driver
    if debian and facts.driver:
        branch = facts.driver.split(".")[0]
        facts.libcuda_command = (install + " libnvidia-compute-" + branch
                                 if "ubuntu" in facts.distribution else install + " libcuda1")
    facts.boot_key = ("/var/lib/shim-signed/mok/MOK.der" if debian
                      else "/etc/pki/akmods/certs/public_key.der")
    facts.kernel_folder = _quoted(facts, os.path.dirname(facts.kernel or ""))
    facts.install_command = f"cd {facts.root_quoted} && make lab"
    facts.other_python = facts.install_command + " PYTHON=python3.12"
    if facts.system == "Windows":
        facts.install_command = f"py -3.12 {facts.root}\\course\\install.py"
        facts.other_python = facts.install_command
    if os.path.isdir(os.path.join(facts.root, "course", "released")):  # pip's, without a clone
        facts.install_command = facts.pip + ' install "torch>=2.8"'
        facts.other_python = ("python3.12 -m venv torch-env && torch-env/bin/python -m pip "
                              'install "torch>=2.8"')


def _system(facts):
    if facts.system == "Windows":
        return "start " + DRIVERS, "winget install"
    for name, driver, install in SYSTEMS:
        if name in facts.distribution:
            return ("explorer.exe " + DRIVERS if facts.wsl else driver), install
    return "xdg-open " + DRIVERS, "sudo apt install"


def _quoted(facts, path):
    return f'"{path}"' if facts.system == "Windows" else shlex.quote(path)
