"""A GPU is there and does not start: the doctor names the cause, and one command."""

import pytest
from computer import LDCONFIG, LIBCUDA, NODES, NOTHING_LISTED, Computer

WSL2 = "Linux version 5.15.153.1-microsoft-standard-WSL2 (root@941d701f84f1)"
WSL1 = "Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com)"
WSL_CUDA = "/usr/lib/wsl/lib/libcuda.so.1"
NOT_LOADED = ("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make "
              "sure that the latest NVIDIA driver is installed and running.\n")


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


@pytest.fixture
def bare(tmp_path):
    """No GPU, no driver."""
    return Computer(tmp_path, gpu=False)


def test_a_healthy_computer_with_a_gpu_has_no_finding(computer):
    assert computer.diagnose() == {}
    assert computer.facts.gpus[0]["capability"] == "8.0"
    assert computer.facts.driver == "570.124.06"


def test_no_gpu_is_a_remark(bare):
    bare.diagnose()
    assert [(one.id, one.level) for one in bare.found] == [("no-gpu", "remark")]


def test_a_gpu_without_nvidia_smi_and_pci_is_one(bare):
    bare.answer = (0, 12080, 1)  # such as a Jetson
    assert list(bare.diagnose()) == ["no-smi"]


def test_no_driver(bare):
    bare.pci()
    assert bare.only() == ("no-driver", "sudo ubuntu-drivers install")


def test_nouveau(bare):
    bare.pci()
    bare.file("/proc/modules", "nouveau 2396160 1 - Live\n")
    assert bare.only() == ("nouveau", "sudo ubuntu-drivers install")


def test_driver_not_loaded(bare):
    bare.pci()
    bare.says("nvidia-smi", NOT_LOADED, 9)
    assert bare.only() == ("driver-not-loaded", "sudo modprobe nvidia")


def test_secure_boot(bare):
    bare.pci()
    bare.says("nvidia-smi", NOT_LOADED, 9)
    bare.file("/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca", "\x06\0\0\0\x01")
    assert bare.only() == ("secure-boot",
                           "sudo mokutil --import /var/lib/shim-signed/mok/MOK.der")


@pytest.mark.parametrize("answer", [None, (803, 0, 0)])
def test_driver_renewed_and_not_restarted(computer, answer):
    computer.answer = answer
    computer.says("nvidia-smi", "Failed to initialize NVML: Driver/library version mismatch\n"
                  "NVML library version: 575.57\n", 18)
    assert computer.only() == ("driver-mismatch", "sudo reboot")


def test_gpu_lost(computer):
    computer.answer = (999, 12080, 0)
    computer.says("nvidia-smi", "Unable to determine the device handle for GPU0000:01:00.0: GPU is "
                  "lost.  Reboot the system to recover this GPU\n", 15)
    assert computer.only() == ("gpu-lost", "sudo reboot")


def test_nvidia_smi_hangs(computer, monkeypatch):
    computer.answer = None
    run = computer.run
    monkeypatch.setattr(computer, "run", lambda *command: run(*command, seconds=0.2))
    computer.script("nvidia-smi", "exec /bin/sleep 5\n")
    assert computer.only() == ("smi-hangs", "sudo reboot")


def test_driver_that_finds_no_gpu(computer):
    computer.answer = (100, 12080, 0)
    computer.says("nvidia-smi", "No devices were found\n", 6)
    assert computer.only() == ("no-devices", "sudo ubuntu-drivers install")


@pytest.mark.parametrize("value", ["", "-1"])
def test_gpus_hidden_by_a_variable(computer, value):
    computer.environ["CUDA_VISIBLE_DEVICES"] = value
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("none-visible", "unset CUDA_VISIBLE_DEVICES")


def test_a_gpu_number_that_does_not_exist(computer):
    computer.environ["CUDA_VISIBLE_DEVICES"] = "0,1"
    assert computer.only() == ("wrong-number", "export CUDA_VISIBLE_DEVICES=0")


def test_a_mig_instance_that_does_not_exist(computer):
    computer.environ["CUDA_VISIBLE_DEVICES"] = "MIG-aa11"
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("wrong-name", "unset CUDA_VISIBLE_DEVICES")


def test_mig_without_an_instance(computer):
    computer.gpu(mig="Enabled")
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("mig-empty", "sudo nvidia-smi mig -cgi 0 -C")


def test_mig_with_an_instance_is_a_remark(computer):
    computer.gpu(mig="Enabled", instances="  MIG 1g.5gb  Device  0: (UUID: MIG-c6d4f1ef-42e4)\n")
    assert list(computer.diagnose()) == ["mig"]


def test_prohibited(computer):
    computer.gpu(mode="Prohibited")
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("prohibited", "sudo nvidia-smi -c DEFAULT")


def test_device_files_missing(computer):
    computer.gone(*NODES)
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("no-device-files", "sudo nvidia-modprobe -u -c 0")


def test_uvm_missing(computer):
    computer.gone("/dev/nvidia-uvm")
    computer.answer = (999, 12080, 0)
    assert computer.only() == ("no-uvm", "sudo nvidia-modprobe -u -c 0")


def test_device_not_permitted(computer, monkeypatch):
    monkeypatch.setattr(computer, "may", lambda path: path != "/dev/nvidia0")  # root may all
    computer.answer = (100, 12080, 0)
    assert computer.only() == ("not-permitted",
                               "sudo usermod -aG $(stat -c %G /dev/nvidia0) $USER")


def test_the_toolkits_stub(computer):
    folder = "/usr/local/cuda/lib64/stubs"
    computer.file(folder + "/libcuda.so.1")
    computer.environ["LD_LIBRARY_PATH"] = folder
    computer.answer = (34, 0, 0)
    assert computer.only() == ("stub", "unset LD_LIBRARY_PATH")


def test_libcuda_that_the_loader_does_not_know(computer):
    computer.says("ldconfig", NOTHING_LISTED)
    computer.answer = None
    assert computer.only() == ("libcuda-not-listed", "sudo ldconfig")


def test_no_libcuda(computer):
    computer.without_libcuda()
    assert computer.only() == ("no-libcuda", "sudo apt install libnvidia-compute-570")


def test_fabric_manager(computer):
    computer.answer = (802, 12080, 0)
    assert computer.only() == ("fabric-manager",
                               "sudo systemctl enable --now nvidia-fabricmanager")


def test_an_error_that_nobody_foresaw(computer):
    computer.answer = (999, 12080, 0)
    assert computer.only() == ("does-not-start", "sudo reboot")
    assert "999" in computer.found[0].why


def test_container_without_gpus(computer):
    computer.container()
    computer.gone(*NODES)
    computer.without_libcuda()
    (computer.folder / "bin/nvidia-smi").unlink()
    assert computer.only() == ("container-no-gpus", "docker run --gpus all …")
    computer.environ["NVIDIA_VISIBLE_DEVICES"] = "void"
    assert computer.only()[0] == "container-void"


def test_pod_without_gpus(computer):
    computer.environ["KUBERNETES_SERVICE_HOST"] = "10.0.0.1"
    computer.gone(*NODES)
    computer.without_libcuda()
    (computer.folder / "bin/nvidia-smi").unlink()
    assert computer.only()[0] == "container-no-gpus"


def test_container_without_computing(computer):
    computer.container()
    computer.environ["NVIDIA_DRIVER_CAPABILITIES"] = "utility"
    computer.without_libcuda()
    assert computer.only()[0] == "container-capabilities"


def wsl(machine, version=WSL2):
    machine.file("/proc/version", version)
    machine.file("/mnt/c/Windows/System32/nvidia-smi.exe")
    machine.environ["WSL_DISTRO_NAME"] = "Ubuntu-24.04"


def test_wsl_1(bare):
    wsl(bare, WSL1)
    assert bare.only() == ("wsl-1", "wsl.exe --set-version Ubuntu-24.04 2")


def test_wsl_without_the_device(bare):
    wsl(bare)
    assert bare.only() == ("wsl-no-device", "wsl.exe --update")


def test_wsl_without_libcuda(bare):
    wsl(bare)
    bare.file("/dev/dxg")
    assert bare.only() == ("wsl-no-libcuda", "explorer.exe https://www.nvidia.com/drivers")


def test_wsl_with_a_linux_driver(bare):
    wsl(bare)
    for path in ("/dev/dxg", WSL_CUDA, LIBCUDA):
        bare.file(path)
    bare.says("ldconfig", LDCONFIG.format(path=LIBCUDA))
    bare.answer = (100, 0, 0)
    assert bare.only()[0] == "wsl-linux-driver"


def test_wsl_that_works(bare):
    wsl(bare)
    for path in ("/dev/dxg", WSL_CUDA):
        bare.file(path)
    bare.says("ldconfig", LDCONFIG.format(path=WSL_CUDA))
    bare.answer = (0, 12080, 1)
    assert list(bare.diagnose()) == ["no-smi"]
