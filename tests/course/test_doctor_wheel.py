"""PyTorch does not fit the driver, the GPU or the Python: the doctor says which build does."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from computer import Computer


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


def install(computer, torch, vision):
    tag = torch.partition("+")[2]
    python = computer.executable
    return (f"{python} -m pip install uv && {python} -m uv pip install --python {python} "
            f'--torch-backend={tag} "torch=={torch}" "torchvision=={vision}+{tag}"')


def test_driver_too_old_for_cuda_12(computer):
    computer.gpu(driver="470.256.02", cuda="11.4")
    assert computer.only() == ("driver-too-old", "sudo ubuntu-drivers install")


def test_driver_too_old_for_cuda_13_gets_the_build_of_12(computer):
    computer.gpu(driver="570.124.06", cuda="12.8")
    computer.torch("2.13.0+cu130", vision="0.28.0", triton="3.7.1")
    assert computer.only() == ("driver-older-than-wheel",
                               install(computer, "2.13.0+cu126", "0.28.0"))


def test_driver_too_old_for_a_release_without_cuda_12(computer):
    computer.torch("2.15.0+cu132", vision="0.29.2", triton="3.9.0")
    assert computer.only() == ("driver-older-than-wheel",
                               install(computer, "2.8.0+cu128", "0.23.0"))


def test_compatibility_package_lifts_an_old_driver(computer):
    computer.gpu(driver="535.183.01", cuda="12.2")
    computer.torch("2.13.0+cu130", vision="0.28.0", triton="3.7.1")
    computer.answer = (0, 13000, 1)
    assert "driver-older-than-wheel" not in computer.diagnose()


def test_driver_between_floor_and_toolkit_is_a_remark(computer):
    computer.gpu(driver="535.183.01", cuda="12.2")
    computer.diagnose()
    assert [(one.id, one.level) for one in computer.found] == [("driver-below-toolkit", "remark")]


@pytest.mark.parametrize("name, capability, torch, vision, cure", [
    ("NVIDIA GeForce GTX 1080", "6.1", "2.8.0+cu128", "0.23.0", "2.8.0+cu126"),
    ("Tesla P100-PCIE-16GB", "6.0", "2.8.0+cu128", "0.23.0", "2.8.0+cu126"),
    ("Tesla V100-SXM2-16GB", "7.0", "2.11.0+cu128", "0.26.0", "2.11.0+cu126"),
])
def test_gpu_that_the_build_dropped(computer, name, capability, torch, vision, cure):
    computer.gpu(name=name, capability=capability)
    computer.torch(torch, vision=vision, triton="3.7.1")
    assert computer.only() == ("gpu-dropped", install(computer, cure, vision))


def test_gpu_of_a_driver_that_cannot_say_its_capability(computer):
    computer.gpu(name="GeForce GTX 1080 Ti", capability="")
    assert computer.only()[0] == "gpu-dropped"


def test_volta_runs_with_2_8(computer):
    computer.gpu(name="Tesla V100-SXM2-16GB", capability="7.0")
    assert computer.diagnose() == {}


def test_gpu_that_every_build_dropped(computer):
    computer.gpu(name="Tesla K80", capability="3.7")
    assert computer.only() == ("gpu-abandoned", "export CUDA_VISIBLE_DEVICES=")


def test_gpu_that_was_left_out_for_that_is_no_fault(computer):
    computer.gpu(name="Tesla K80", capability="3.7", driver="470.256.02", cuda="11.4")
    assert computer.only()[0] == "gpu-abandoned"  # a newer driver would not know it
    computer.environ["CUDA_VISIBLE_DEVICES"], computer.answer = "", (100, 11040, 0)
    assert computer.diagnose() == {}


def two_gpus(computer, first, second):
    """Two GPUs, each (name, capability)."""
    computer.gpu()
    computer.smi((computer.folder / "plain").read_text(), "\n".join(
        f"{number}, {name}, 570.124.06, {capability}, Disabled, Default"
        for number, (name, capability) in enumerate((first, second))), "GPU 0:\nGPU 1:")


def test_gpus_that_no_build_runs_on_together(computer):
    two_gpus(computer, ("NVIDIA GeForce RTX 5090", "12.0"), ("NVIDIA GeForce GTX 1080", "6.1"))
    assert computer.only() == ("gpus-of-two-kinds", "export CUDA_VISIBLE_DEVICES=0")
    computer.environ["CUDA_VISIBLE_DEVICES"] = "0"
    assert computer.diagnose() == {}


def test_one_gpu_of_two_that_every_build_dropped(computer):
    two_gpus(computer, ("Tesla K80", "3.7"), ("NVIDIA A100-SXM4-40GB", "8.0"))
    assert computer.only() == ("gpu-abandoned", "export CUDA_VISIBLE_DEVICES=1")


def test_gpu_newer_than_the_build(computer):
    computer.gpu(name="NVIDIA GeForce RTX 5090", capability="12.0")
    computer.torch("2.8.0+cu126", vision="0.23.0", triton="3.4.0")
    assert computer.only() == ("gpu-newer", install(computer, "2.8.0+cu128", "0.23.0"))


def test_ada_runs_code_for_ampere(computer):
    computer.gpu(name="NVIDIA L4", capability="8.9")
    assert computer.diagnose() == {}


def test_cpu_wheel(computer):
    computer.torch("2.8.0+cpu", vision="0.23.0")
    assert computer.only() == ("cpu-wheel", install(computer, "2.8.0+cu128", "0.23.0"))


def test_cpu_wheel_on_arm_gets_the_one_build_for_it(computer):
    computer.arch = "aarch64"
    computer.torch("2.8.0", vision="0.23.0")
    assert computer.only() == ("cpu-wheel", install(computer, "2.8.0+cu129", "0.23.0"))


def test_cpu_wheel_without_a_gpu_is_healthy(tmp_path):
    bare = Computer(tmp_path, gpu=False)
    bare.torch("2.8.0+cpu", vision="0.23.0")
    assert list(bare.diagnose()) == ["no-gpu"]


@pytest.mark.parametrize("build", ["rocm", "xpu"])
def test_wheel_for_another_maker(computer, build):
    computer.torch(f"2.8.0+{build}6.4", vision="0.23.0",
                   **{"hip" if build == "rocm" else "xpu": "'6.4.43482'"})
    assert computer.only() == (f"{build}-wheel", install(computer, "2.8.0+cu128", "0.23.0"))


def test_no_torch(computer):
    computer.drop("torch")
    (computer.site / "torch/version.py").unlink()
    assert computer.only() == ("no-torch", f"cd {computer.course} && make lab")


def test_half_a_torch(computer):
    (computer.site / "torch/lib/libtorch_cpu.so").unlink()
    assert computer.only() == (
        "torch-broken", f"{computer.executable} -m pip install --force-reinstall --no-deps "
        '"torch==2.8.0+cu128"')


def test_two_records_in_one_folder(computer):
    (computer.site / "torch-2.9.1.dist-info").mkdir()
    assert computer.only()[0] == "torch-half-replaced"


def test_two_torches(computer):
    other = computer.user / ".local/lib/python3.11/site-packages"
    computer.torch("2.9.1+cu128", site=other)
    computer.sites.append(str(other))
    assert computer.only() == ("torch-twice",
                               f"{computer.executable} -m pip uninstall -y torch")


def test_conda_and_pip(computer):
    meta = computer.folder / "env/conda-meta"
    meta.mkdir()
    (meta / "pytorch-2.5.1-py3.11_cuda12.1_cudnn9.1.0_0.json").touch()
    assert computer.only() == ("conda-and-pip", "conda remove --force -y pytorch")


def test_torch_too_old(computer):
    computer.torch("2.5.1+cu124", vision="0.20.1", triton="3.4.0")
    assert computer.only()[0] == "torch-too-old"


@pytest.mark.parametrize("python, torch, vision, fault", [
    ("3.14.0", "2.8.0+cu128", "0.23.0", "python-range"),
    ("3.8.18", "2.8.0+cu128", "0.23.0", "python-range"),
    ("3.10.2", "2.15.0+cu130", "0.29.2", "python-range"),
    ("3.14.0", "2.9.1+cu128", "0.24.1", "python-compile"),
    ("3.10.2", "2.8.0+cu128", "0.23.0", "python-old"),
])
def test_python_that_does_not_fit(computer, python, torch, vision, fault):
    computer.gpu(driver="595.71.05", cuda="13.2")
    computer.torch(torch, vision=vision, triton="3.9.0")
    computer.python = python
    computer.file("/usr/include/python{}.{}/Python.h".format(*python.split(".")))
    assert computer.only() == (fault, f"cd {computer.course} && make lab PYTHON=python3.12")


def test_environment_whose_python_is_gone(computer):
    Path(computer.executable).unlink()
    Path(computer.executable).symlink_to("/opt/python3.11-that-was/bin/python3.11")
    assert computer.only() == ("python-gone", f"cd {computer.course} && make lab")


def test_environment_whose_python_is_closed_to_this_user(computer, monkeypatch):
    monkeypatch.setattr("course.doctor.place.barred", lambda path: path == computer.executable)
    Path(computer.executable).unlink()
    assert computer.only() == ("python-barred",
                               f"cd {computer.course} && make lab PYTHON=python3.12")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0,
                    reason="only root can become a user to whom something is closed")
def test_what_is_closed_to_a_user_is_not_what_is_gone():
    from course.doctor.place import barred

    closed = Path(tempfile.mkdtemp(dir="/tmp"))  # 0700
    (closed / "python").touch()
    paths = [closed / "python", Path("/tmp/no such file"), Path("/")]
    try:
        if (child := os.fork()) == 0:
            os.setresuid(65_001, 65_001, 65_001)
            os._exit(sum(barred(path) << bit for bit, path in enumerate(paths)))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0b001
    finally:
        shutil.rmtree(closed)


def test_python_of_32_bits(computer):
    computer.bits = 32
    assert computer.only()[0] == "python-32"


def test_python_translated_on_a_mac(tmp_path):
    mac = Computer(tmp_path, gpu=False)
    mac.system, mac.libc = "Darwin", ("", "")
    mac.torch("2.8.0", vision="0.23.0")
    (mac.site / "torch/lib/libtorch_cpu.dylib").touch()
    mac.says("sysctl", "1\n")
    assert mac.only() == ("translated", "arch -arm64 brew install python@3.12")


def test_musl(computer):
    computer.file("/lib/ld-musl-x86_64.so.1")
    computer.libc = ("", "")
    assert computer.only() == ("musl", f"make -C {computer.course} image")


def test_old_glibc(computer):
    computer.libc = ("glibc", "2.27")
    assert computer.only() == ("glibc", f"make -C {computer.course} image")


@pytest.mark.parametrize("version, installer", [("2.8.0", "conda"),
                                                ("2.8.0a0+5228986c39.nv25.06", "pip")])
def test_other_peoples_builds_are_not_judged_by_the_table(computer, version, installer):
    computer.gpu(name="NVIDIA GeForce GTX 1080", capability="6.1")
    computer.torch(version)
    text = (computer.site / "torch/version.py").read_text()
    (computer.site / "torch/version.py").write_text(text.replace("cuda: Optional[str] = None",
                                                                 "cuda: Optional[str] = '12.9'"))
    [record] = computer.site.glob("torch-*.dist-info")
    (record / "INSTALLER").write_text(installer + "\n")
    computer.package("torchvision", "0.22.0a0")
    assert computer.diagnose() == {"driver-below-toolkit": "sudo ubuntu-drivers install"}


def test_torch_newer_than_the_table_is_a_remark(computer):
    computer.torch("2.99.0+cu128", triton="9.9")
    computer.vision("0.99.0", "2.99.0", "12.8")
    assert computer.diagnose().keys() == {"torch-unknown"}
