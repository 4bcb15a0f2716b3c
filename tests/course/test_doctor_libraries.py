"""The packages around PyTorch: the doctor names those that do not fit it."""

from pathlib import Path

import pytest
from computer import Computer


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


def pip(computer, rest):
    return f"{computer.executable} -m pip {rest}"


@pytest.mark.parametrize("name", ["torch.py", "numpy.py", "random.py"])
def test_file_that_shadows(computer, name):
    Path(computer.here, name).touch()
    assert computer.only() == ("shadow", f"mv {name} my_{name}")


def test_folder_that_shadows(computer):
    Path(computer.here, "torch").mkdir()
    Path(computer.here, "torch/__init__.py").touch()
    assert computer.only() == ("shadow", "mv torch my_torch")


def test_python_path(computer):
    other = computer.folder / "other"
    (other / "numpy").mkdir(parents=True)
    computer.environ["PYTHONPATH"] = str(other)
    assert computer.only() == ("python-path", "unset PYTHONPATH")


def test_python_path_to_something_else_is_no_fault(computer):
    (computer.site / "numpy").mkdir()
    computer.environ["PYTHONPATH"] = f"{computer.folder}/bin:{computer.site}"
    assert computer.diagnose() == {}


def test_file_with_the_name_of_a_builtin_module_is_no_fault(computer):
    Path(computer.here, "time.py").touch()
    assert computer.diagnose() == {}


def test_python_home(computer):
    computer.environ["PYTHONHOME"] = "/opt/python3.9"
    assert computer.only() == ("python-home", "unset PYTHONHOME")


def test_packages_of_the_user(computer):
    user = computer.user / ".local/lib/python3.11/site-packages"
    computer.package("numpy", "2.4.0", site=user)
    (user / "numpy").mkdir()
    computer.user_site, computer.sites = str(user), [str(user), *computer.sites]
    assert "user-packages" in computer.diagnose()
    assert computer.diagnose()["user-packages"] == "export PYTHONNOUSERSITE=1"


def test_older_library_on_the_path(computer):
    folder = "/opt/cuda-12.4/lib64"
    computer.file(folder + "/libnvJitLink.so.12.4.127")
    computer.environ["LD_LIBRARY_PATH"] = folder
    assert computer.only() == ("older-library", "unset LD_LIBRARY_PATH")


@pytest.mark.parametrize("file", ["libnvJitLink.so.12.9.41", "libnvJitLink.so.11.8.89",
                                  "libcudart.so.12.1.0"])
def test_other_libraries_on_the_path_are_no_fault(computer, file):
    computer.file("/opt/cuda/lib64/" + file)
    computer.environ["LD_LIBRARY_PATH"] = "/opt/cuda/lib64"
    assert computer.diagnose() == {}


def test_library_missing(computer):
    computer.drop("nvidia-cudnn-cu12")
    assert computer.only() == ("libraries-missing", pip(
        computer, "install --no-deps nvidia-cudnn-cu12==9.10.2.21"))


def test_library_of_another_version(computer):
    computer.package("nvidia-nccl-cu12", "2.26.2")
    assert computer.only() == ("libraries-other", pip(
        computer, "install --no-deps nvidia-nccl-cu12==2.27.3"))


def test_package_missing(computer):
    computer.drop("onnx")
    computer.drop("torchvision")
    assert computer.only() == ("packages-missing", pip(
        computer, "install torchvision==0.23.0 onnx"))


def test_package_missing_in_the_courses_own_environment(computer):
    computer.course = computer.folder
    (computer.folder / "env").rename(computer.folder / ".venv")
    computer.prefix = f"{computer.folder}/.venv"
    computer.executable = computer.prefix + "/bin/python"
    computer.site = Path(computer.prefix, "lib/python3.11/site-packages")
    computer.sites = [str(computer.site)]
    computer.drop("onnx")
    assert computer.only() == ("packages-missing", f"cd {computer.folder} && make lab")


def test_torchvision_of_another_release(computer):
    computer.vision("0.24.1", "2.9.1", "12.8")
    assert computer.only() == ("torchvision-release", pip(
        computer, 'install --no-deps "torchvision==0.23.0"'))


def test_torchvision_with_cuda_over_torch_without(tmp_path):
    bare = Computer(tmp_path, gpu=False)
    bare.torch("2.13.0+cpu")
    bare.vision("0.28.0", "2.13.0", "13.0")
    assert bare.only() == ("torchvision-cuda", pip(
        bare, f"install uv && {bare.executable} -m uv pip install --python {bare.executable} "
        '--torch-backend=cpu --reinstall --no-deps "torchvision==0.28.0+cpu"'))


def test_torchaudio_of_another_release(computer):
    computer.package("torchaudio", "2.11.0")
    assert computer.only() == ("torchaudio-release", pip(computer, "uninstall -y torchaudio"))


@pytest.mark.parametrize(("numba_cuda", "numpy", "broken"), [
    ("0.30.4", "2.5.0", True), ("0.28.2", "2.5.5", True), ("0.30.4", "2.4.6", False),
    ("0.31.0", "2.5.5", False)])
def test_numpy_that_breaks_numba_cuda(computer, numba_cuda, numpy, broken):
    computer.torch("2.8.0+cu128", vision="0.23.0", triton="3.7.1")
    computer.package("numba_cuda", numba_cuda)
    computer.package("numpy", numpy)
    cure = {"numpy-numba-cuda": pip(computer, 'install "numpy>=2,<2.5"')} if broken else {}
    assert computer.diagnose() == cure


@pytest.mark.parametrize("triton, broken", [("3.4.0", True), ("3.6.0", True), ("3.7.1", False)])
def test_numpy_that_breaks_triton(computer, triton, broken):
    computer.torch("2.8.0+cu128", vision="0.23.0", triton=triton)
    computer.package("numpy", "2.4.0")
    cure = {"numpy-triton": pip(computer, 'install "numpy>=2,<2.4"')} if broken else {}
    assert computer.diagnose() == cure


def test_numpy_1(computer):
    computer.package("numpy", "1.26.4")
    assert computer.only() == ("numpy-old", pip(computer, 'install "numpy>=2,<2.4"'))


def test_two_onnxruntimes(computer):
    computer.package("onnxruntime-gpu", "1.26.0")
    assert computer.only()[0] == "onnxruntime-twice"


@pytest.mark.parametrize("torch, vision, version, pin", [
    ("2.8.0+cu128", "0.23.0", "1.27.0", "onnxruntime-gpu<1.27"),
    ("2.13.0+cu130", "0.28.0", "1.26.0", "onnxruntime-gpu>=1.27")])
def test_onnxruntime_of_another_cuda(computer, torch, vision, version, pin):
    computer.gpu(driver="595.71.05", cuda="13.2")
    computer.torch(torch, vision=vision, triton="3.7.1")
    computer.drop("onnxruntime")
    computer.package("onnxruntime-gpu", version)
    assert computer.only() == ("onnxruntime-cuda", pip(computer, f'install "{pin}"'))
