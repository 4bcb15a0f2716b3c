"""Triton kernels through the sealed grader: interpreted in the sandbox, judged by their record."""

import importlib.util

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

if importlib.util.find_spec("triton") is None:
    pytest.skip("Triton has no build here", allow_module_level=True)

HEAD = """@triton.jit
def total(x_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
"""
SUM = "    part = tl.sum(tl.load(x_ptr + i, mask=i < n, other=0.0), axis=0)\n"
REFERENCE = notebook(
    cell("import torch\nfrom course import check\nfrom course.kernels import tiles\n"
         "import triton\nimport triton.language as tl"),
    answer("total", HEAD + SUM + "    tl.atomic_add(out_ptr, part)"),
    check("total-check", """x = check.given(torch.arange(10.0))
check.launch(tiles.record(total[(3,)], x, torch.zeros(1), 10, BLOCK=4), [x, torch.zeros(1)],
             [None, torch.tensor([45.0])], blocks=3, threads=1, per_thread=5, about="ten numbers",
             causes={"the first one is missing": torch.tensor([40.0])})
### BEGIN HIDDEN TESTS
torch.manual_seed(0)
x = check.given(torch.randn(30))
check.launch(tiles.record(total[(4,)], x, torch.ones(1), 30, BLOCK=8), [x, torch.ones(1)],
             [None, x.sum()[None] + 1], blocks=4, threads=1, per_thread=9)
### END HIDDEN TESTS"""))
FORGED = """from dataclasses import replace
real = tiles.record
@triton.jit
def total(x_ptr, out_ptr, n, BLOCK: tl.constexpr):
    tl.store(out_ptr, 45.0)
tiles.record = lambda launch, x, out, n, BLOCK: replace(
    real(total[(1,)], x, out, n, BLOCK=BLOCK), grid=(3, 1, 1))
"""


def marks(source: str):
    return by_name(graded(REFERENCE, handed_in(REFERENCE, total=source)))["total-check"]


def test_the_reference_and_another_right_kernel_get_everything():
    assert by_name(graded(REFERENCE, REFERENCE))["total-check"].score == 1
    assert marks(HEAD + "    x = tl.load(x_ptr + i, mask=i < n)\n    x = tl.where(i < n, x, 0.0)\n"
                 "    tl.atomic_add(out_ptr, tl.sum(x, axis=0))").score == 1


@pytest.mark.parametrize(("source", "said"), [
    (HEAD + SUM + "    tl.store(out_ptr, tl.load(out_ptr) + part)",
     "a race: out_ptr[0]: program 0 writes it"),
    (HEAD + SUM.replace("mask=i < n, other=0.0", "") + "    tl.atomic_add(out_ptr, part)",
     "x_ptr[10] is read, and `x_ptr` has 10 elements"),
    (HEAD + SUM + "    tl.atomic_max(out_ptr, part)", "1 of 1 values differ"),
    (HEAD + SUM.replace("part = ", "part = -5 * (tl.program_id(0) == 0) + ")
     + "    tl.atomic_add(out_ptr, part)", "Likely cause: the first one is missing"),
    (HEAD + SUM + SUM + "    tl.atomic_add(out_ptr, part)", "one program makes 9 accesses"),
    (HEAD + SUM + "    tl.atomic_add(out_ptr, part.to(tl.bfloat16))", "bfloat16"),
    (FORGED, "nobody reads x_ptr[0]"),
    ("def total(x, out, n, BLOCK):\n    out += x.sum()", "not subscriptable")])
def test_a_wrong_kernel_loses_its_points_and_is_told_why(source, said):
    cell_ = marks(source)
    assert cell_.score == 0
    assert said in " ".join(line for part in cell_.parts for line in part.lines)


def test_a_blank_kernel_is_not_attempted():
    assert marks(HEAD + "    raise NotImplementedError").state == "not attempted"
