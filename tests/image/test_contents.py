"""What is in the image, and what must not be."""

import json
import re
import subprocess
from pathlib import Path

import engine
import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def files() -> list[str]:
    """Every file in the image outside of Debian's and pip's own packages."""
    pruned = [part for folder in ("/proc", "/sys", "/dev", "/usr", "/opt/venv", "/var/lib/dpkg")
              for part in ("-path", folder, "-prune", "-o")]
    return engine.alone("find", "/", *pruned, "-type", "f", "-print",
                        options=("--user=0",)).splitlines()


def test_the_course_is_the_committed_one_without_what_a_class_must_not_see(files):
    tracked = subprocess.run(["git", "ls-files", "course", "day*", "LICENSE"], cwd=ROOT,
                             capture_output=True, text=True, check=True).stdout.split()
    seen = {file.removeprefix("/opt/course/") for file in files if file.startswith("/opt/course")}
    wanted = {name for name in tracked if "/solutions/" not in name}
    beside = {name for name in seen - wanted if not name.startswith("docker/")}
    assert wanted <= seen
    assert beside == {"constraints.txt", "pyproject.toml"}


def test_no_answers_and_no_hidden_tests_are_in_it():
    marks = r"### BEGIN (SOLUTION|HIDDEN TESTS)|MARK SCHEME"
    found = engine.alone("sh", "-c", f"grep -rlE '{marks}' /opt/course /workspace || true")
    assert found == ""


def test_no_secrets_are_in_it(files):
    secret = re.compile(r"ssh_host_|/id_(rsa|ed25519|ecdsa)|/\.(netrc|pypirc|git|env)(/|$)"
                        r"|/\.cache/pip/|^/run/secrets/.|authorized_keys|pip\.conf")
    assert not [file for file in files if secret.search(file)]
    facts = json.loads(engine.call("image", "inspect", engine.IMAGE).stdout)[0]
    environment = [line.split("=")[0] for line in facts["Config"]["Env"]]
    assert not [name for name in environment if re.search("TOKEN|PASS|SECRET|KEY|CERT|PROXY|PIP_",
                                                          name, re.I)]


def test_it_says_who_runs_what_and_where():
    config = json.loads(engine.call("image", "inspect", engine.IMAGE).stdout)[0]["Config"]
    assert config["User"] == "1000:1000"
    assert config["WorkingDir"] == "/workspace"
    assert set(config["ExposedPorts"]) == {"22/tcp", "8888/tcp"}
    assert config["Entrypoint"][0] == "tini"
    environment = dict(line.split("=", 1) for line in config["Env"])
    assert environment["NVIDIA_VISIBLE_DEVICES"] == "all"
    assert environment["NVIDIA_DRIVER_CAPABILITIES"] == "compute,utility"


def test_pinned_packages_are_in_it_and_no_others():
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines()
                if "==" in line)
    pinned = {name.lower().replace("_", "-"): version for name, version in pins.items()}
    listed = json.loads(engine.alone("pip", "list", "--format=json"))
    found = {p["name"].lower().replace("_", "-"): p["version"] for p in listed}
    del found["pip"]
    assert {name: pinned.get(name) for name in found} == found
    assert found["torch"] == "2.8.0"


def test_cuda_came_with_pytorch_once():
    """Every CUDA library that torch loads is in its wheels; none is in the system, too."""
    script = "import torch; print(torch.version.cuda, torch.backends.cudnn.version(), " \
             "torch.distributed.is_nccl_available())"
    cuda, cudnn, nccl = engine.alone("python", "-c", script).split()
    assert (cuda, cudnn[:1], nccl) == ("12.8", "9", "True")
    inside = engine.alone("find", "/", "-name", "libcublasLt.so*", "-not", "-path", "/proc/*",
                          options=("--user=0",)).split()
    assert len(inside) == 1 and inside[0].startswith("/opt/venv/")


def test_it_has_not_grown():
    """8.0 GB, of which 6.6 are the wheels of PyTorch and CUDA."""
    assert json.loads(engine.call("image", "inspect", engine.IMAGE).stdout)[0]["Size"] < 8.2e9


@pytest.mark.parametrize("service", ["lab", "cpu"])
def test_compose_is_as_safe_as_the_containers_that_are_tested(service):
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text())
    found = compose["services"][service]
    assert found["image"] == "pytorch-cuda:v2.8"
    assert all(port.startswith("${BIND:-127.0.0.1}:") for port in found["ports"])
    assert (found["read_only"], found["cap_drop"]) == (True, ["ALL"])
    assert found["security_opt"] == ["no-new-privileges:true"] and "shm_size" in found
    assert ("deploy" in found) == (service == "lab")


TRITON = """
import triton, triton.language as tl
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource
@triton.jit
def double(x, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.store(x + i, 2 * tl.load(x + i, mask=i < n), mask=i < n)
source = ASTSource(double, {"x": "*fp32", "n": "i32", "BLOCK": "constexpr"}, {"BLOCK": 128})
print(triton.compile(source, target=GPUTarget("cuda", 90, 32)).asm["cubin"][:4])
"""


def test_triton_compiles_for_a_gpu_without_its_symbols():
    """`slim` strips its library. A compiler needs no GPU: what comes is a program in ELF."""
    written = "printf %s \"$0\" > /tmp/k.py && HOME=/tmp TRITON_INTERPRET=0 python /tmp/k.py"
    assert engine.alone("sh", "-c", written, TRITON).strip() == str(b"\x7fELF")


@pytest.mark.parametrize("memory, expected", [("1g", set()), ("64m", {"shared-memory"})])
def test_the_doctor_finds_it_healthy_but_for_small_shared_memory(memory, expected):
    ran = engine.call("run", "--rm", "--network=none", "--entrypoint=python",
                      f"--shm-size={memory}", engine.IMAGE, "-m", "course", "doctor", "--json",
                      check=False)
    faults = {one["id"] for one in json.loads(ran.stdout)["findings"] if one["level"] == "fault"}
    assert faults - {"container-no-gpus"} == expected  # that one on a machine that has GPUs
