"""Which PyTorch fits which driver, GPU and Python: compatibility.json, and questions to it."""

import json
import os
import re

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "compatibility.json"),
          encoding="utf-8") as _file:
    TABLE = json.load(_file)


def numbers(version):
    """The leading numbers of a version, to compare: "2.10.0+cu128" is (2, 10, 0)."""
    found = re.match(r"\d+(\.\d+)*", version or "")
    return tuple(int(part) for part in found.group().split(".")) if found else ()


def below(version, limit):
    """Is `version` known, and older than `limit`?"""
    return bool(numbers(version)) and numbers(version) < numbers(limit)


def minor(version):
    """ "2.8.0+cu128" is of "2.8". """
    return ".".join(str(part) for part in numbers(version)[:2])


def major(version):
    return numbers(version)[0] if numbers(version) else None


def architectures(torch, cuda):
    """The GPU architectures that this build holds code for; [] if the table has no such build."""
    for row in TABLE["architectures"]:
        first, last = row["torch"]
        if row["cuda"] == cuda and numbers(first) <= numbers(minor(torch)) <= numbers(last):
            return row["sm"]
    return []


def runs(capability, sm):
    """Does code for the architectures `sm` run on this GPU? Same generation, not newer than it."""
    generation, step = numbers(capability)
    return any(one // 10 == generation and one % 10 <= step for one in sm)


def floor(cuda):
    """The oldest Linux driver that starts CUDA `cuda`."""
    return TABLE["drivers"].get(str(major(cuda)))


def build_for(torch, capabilities, driver, arch="x86_64"):
    """(torch, torchvision, cuda) to install for these GPUs and this driver; None if none fits.

    It stays with the release that is there if one of its builds fits, else it takes the course's.
    """
    for release in (minor(torch), TABLE["pinned"]):
        row = TABLE["torch"].get(release)
        if not row:
            continue
        on_arm = arch.lower() in ("aarch64", "arm64")  # whose architectures no table gives
        best_first = [row["default"], *sorted(row["builds"], key=numbers, reverse=True)]
        for cuda in row.get("aarch64", []) if on_arm else best_first:
            sm = architectures(release, cuda)
            old = driver and below(driver, floor(cuda))
            if not old and (on_arm or all(runs(capability, sm) for capability in capabilities)):
                return row["release"], row["torchvision"], cuda
    return None


def vision_for(torch):
    """The torchvision that belongs to this torch; None if the table has no such torch."""
    row = TABLE["torch"].get(minor(torch))
    if not row:
        return None
    first = {"2.9.0": "0.24.0", "2.12.0": "0.27.0"}  # the other releases have one each
    return first.get(".".join(str(part) for part in numbers(torch)), row["torchvision"])
