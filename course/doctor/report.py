"""The doctor's report: a table of what was found, then each fault, why, and what mends it."""

import json

from course.text import _, pad, width


def found(f):
    """(what, value) for each line of the table."""
    none = _("none")
    gpus = ", ".join("{} ({})".format(gpu["name"], gpu["capability"] or "?") for gpu in f.gpus)
    libraries = [name + " " + f.packages[key] for name, key in (
        ("torchvision", "torchvision"), ("NumPy", "numpy"), ("Triton", "triton"),
        ("cuDNN", _starting(f, "nvidia_cudnn")), ("NCCL", _starting(f, "nvidia_nccl")))
        if key in f.packages]
    return [
        ("Python", f"{f.python}  {f.executable}"),
        ("PyTorch", f.torch or none),
        (_("CUDA of PyTorch"), f.torch_cuda or none),
        (_("architectures"), " ".join(f"sm_{one}" for one in f.sm) or none),
        (_("libraries"), ", ".join(libraries) or none),
        ("GPU", gpus or (str(f.gpu_count) if f.gpu_starts else
                         _("there, not started") if f.gpu_there else none)),
        (_("driver"), "{}, CUDA {}".format(f.driver, f.driver_cuda or "?") if f.driver else none),
        ("libcuda", f.libcuda or none),
        (_("CUDA toolkit"), f.nvcc or none),
        (_("compiler"), f.cxx or none),
        (_("container"), _("yes") if f.container else _("no")),
        (_("shared memory"), none if f.shared is None else f"{f.shared:.1f} GB"),
        (_("free disk"), none if f.free is None else f"{f.free:.0f} GB"),
        (_("Jupyter's kernel"), f.kernel or none),
        (_("variables"), ", ".join("{}={}".format(*item) for item in f.environ.items()) or none),
    ]


def _starting(f, start):
    return next((name for name in sorted(f.packages) if name.startswith(start)), None)


def text(f, findings):
    """The whole report, for a terminal or a notebook."""
    rows = found(f)
    wide = max(width(what) for what, _value in rows)
    lines = [pad(what, wide + 2) + value for what, value in rows]
    faults = [one for one in findings if one.level == "fault"]
    for number, one in enumerate(faults, start=1):
        lines += ["", f"{number}. {one.why}", "   " + _("Mend it with:") + "  " + one.cure]
    for one in findings:
        if one.level == "remark":
            lines += ["", "- " + one.why]
            lines += ["  " + one.cure] if one.cure else []
    lines += ["", _("Faults: {count}").format(count=len(faults)) if faults
              else _("No fault found.")]
    return "\n".join(lines)


def as_json(f, findings):
    listed = [one._asdict() for one in findings]
    return json.dumps({"found": vars(f), "findings": listed,
                       "faults": sum(one.level == "fault" for one in findings)},
                      ensure_ascii=False, indent=1, default=str)
