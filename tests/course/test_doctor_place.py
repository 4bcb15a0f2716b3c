"""Jupyter, disks, folders, variables, compilers: the doctor names what is in the way."""

from pathlib import Path

import pytest
from computer import Computer

from course.doctor.machine import Machine


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


def test_kernel_of_another_python(computer):
    other = computer.folder / "bin/python3"
    other.touch()
    computer.in_venv = False  # here Jupyter takes the user's kernels first
    path = computer.kernel(str(other), computer.user / ".local/share/jupyter")
    fault, cure = computer.only()
    assert fault == "kernel-other-python"
    assert cure.endswith(f"ipykernel install --sys-prefix && rm -r {path.parent}")


def test_kernel_of_this_python_is_no_fault(computer):
    computer.kernel(computer.executable)
    assert computer.diagnose() == {}


def test_kernel_by_another_way_to_this_python_is_no_fault(computer):
    (computer.folder / "link").symlink_to(computer.folder / "env")
    computer.kernel(f"{computer.folder}/link/bin/python")
    assert computer.diagnose() == {}


def test_kernel_that_is_gone(computer):
    computer.kernel("/opt/old/bin/python")
    assert computer.only() == (
        "kernel-gone", f"{computer.executable} -m ipykernel install --sys-prefix")


def test_small_shared_memory(computer):
    computer.sizes["/dev/shm"] = (0.067, 0.067)
    assert computer.only() == ("shared-memory-host", "sudo mount -o remount,size=8G /dev/shm")
    computer.container()
    assert computer.only() == ("shared-memory", "docker run --shm-size=8g …")
    assert "67 MB" in computer.found[0].why


def test_full_disk(computer):
    computer.sizes[computer.here] = (500.0, 0.4)
    assert computer.only() == ("disk-full", f"{computer.executable} -m pip cache purge")


def test_disk_too_small_to_install(computer):
    computer.drop("torch")
    (computer.site / "torch/version.py").unlink()
    computer.sizes[computer.here] = (20.0, 9.0)
    assert computer.diagnose().keys() == {"no-torch", "disk-small"}
    assert "needs 12.5 GB" in computer.found[-1].why
    computer.arch = "aarch64"  # PyTorch brings no CUDA there
    assert computer.diagnose().keys() == {"no-torch"}
    computer.sizes[computer.here] = (20.0, 2.9)
    assert computer.diagnose().keys() == {"no-torch", "disk-small"}
    assert "needs 3 GB" in computer.found[-1].why


def test_locked_folder(computer, monkeypatch):
    cache = computer.user / ".cache"
    cache.mkdir()
    may = computer.may
    monkeypatch.setattr(computer, "may", lambda path: path != str(cache) and may(path))
    assert computer.only() == ("locked-folder", f"sudo chown -R $USER {cache}")


def test_user_without_a_name(computer, monkeypatch):
    computer.user_name = ""
    assert computer.only() == ("nameless-user", "export USER=learner")
    computer.environ["TORCHINDUCTOR_CACHE_DIR"] = "/tmp/inductor"
    assert computer.diagnose() == {}
    # A number that nobody has, as the system itself answers, and then the cure.
    monkeypatch.setattr("os.getuid", lambda: 2**31 - 2)
    assert Machine(environ={}).user_name == ""
    assert Machine(environ={"USER": "learner"}).user_name == "learner"


def test_cache_from_which_nothing_is_loaded(computer):
    computer.file("/proc/mounts", "/dev/sda1 / ext4 rw 0 0\n"
                  "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0\n")
    assert computer.only() == ("cache-noexec",
                               "export TORCHINDUCTOR_CACHE_DIR=$HOME/.cache/inductor")


def test_blank_in_the_cache(computer):
    computer.environ["TMPDIR"] = "/tmp/my files"
    assert computer.only() == ("cache-blank", "export TORCHINDUCTOR_CACHE_DIR=/tmp/inductor")


def test_blank_in_the_path(tmp_path):
    computer = Computer(tmp_path / "Ada Lovelace")
    assert computer.only() == ("blank-in-path",
                               f"mv '{computer.course}' ~/torch-in-three-days")


def test_no_c_compiler_for_triton(computer):
    (computer.folder / "bin/gcc").unlink()
    assert computer.only() == ("no-c-compiler", "sudo apt install g++")


def test_no_headers_for_triton(computer):
    computer.gone("/usr/include/python3.11/Python.h")
    assert computer.only() == ("no-headers", "sudo apt install python3.11-dev")


def remarks(computer):
    found = computer.diagnose()
    assert all(one.level == "remark" for one in computer.found)
    return found


def test_no_cxx_compiler_is_a_remark(computer):
    (computer.folder / "bin/g++").unlink()
    assert remarks(computer) == {"no-cxx-compiler": "sudo apt install g++"}


def test_toolkit_of_another_cuda_is_a_remark(computer):
    computer.says("nvcc", "Cuda compilation tools, release 13.0, V13.0.88\n")
    assert remarks(computer).keys() == {"toolkit-other"}


def test_toolkit_without_a_gpu_is_nothing(tmp_path):
    bare = Computer(tmp_path, gpu=False)
    bare.says("nvcc", "Cuda compilation tools, release 13.0, V13.0.88\n")
    assert remarks(bare).keys() == {"no-gpu"}


@pytest.mark.parametrize("name, value, remark", [
    ("NUMBA_ENABLE_CUDASIM", "1", "simulator"), ("TRITON_INTERPRET", "1", "simulator"),
    ("CUDA_LAUNCH_BLOCKING", "1", "launch-blocking"),
    ("PYTORCH_ALLOC_CONF", "expandable_segments:True", "allocator-name")])
def test_variables_worth_a_remark(computer, name, value, remark):
    computer.environ[name] = value
    assert remarks(computer).keys() == {remark}


def test_docker_without_the_container_toolkit_is_a_remark(computer):
    computer.script("docker", "")
    assert remarks(computer) == {
        "no-container-toolkit": "sudo apt install nvidia-container-toolkit"}


def test_no_nvidia_smi_is_a_remark(computer):
    Path(computer.folder, "bin/nvidia-smi").unlink()
    assert remarks(computer).keys() == {"no-smi"}
