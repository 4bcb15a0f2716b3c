"""Triton programs in the interpreter: what is computed, recorded, stopped and refused."""

import importlib.util
import os
import subprocess
import sys

import pytest
import torch

if importlib.util.find_spec("triton") is None:
    pytest.skip("Triton has no build here", allow_module_level=True)
os.environ["TRITON_INTERPRET"] = "1"  # whichever test imports Triton first

import triton
import triton.language as tl

from course.kernels import tiles
from course.traces.races import races
from course.traces.replay import replay


@triton.jit
def add(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    x = tl.load(x_ptr + i, mask=i < n)
    y = tl.load(y_ptr + i, mask=i < n)
    tl.store(out_ptr + i, x + y, mask=i < n)


@triton.jit
def shifted(x_ptr, out_ptr, by, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(out_ptr + i + by, tl.load(x_ptr + i))


@triton.jit
def by_rows(x_ptr, out_ptr, rows, columns, HEIGHT: tl.constexpr, WIDTH: tl.constexpr):
    c = tl.arange(0, WIDTH)
    for r in range(HEIGHT):
        inside = (c < columns) & (tl.program_id(0) + r < rows)
        row = tl.load(x_ptr + r * columns + c, mask=inside, other=0.0)
        tl.atomic_add(out_ptr + c, row, mask=inside)
        tl.store(out_ptr + columns + c, row, mask=inside)


@triton.jit
def extremes(x_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    x = tl.load(x_ptr + i, mask=i < n)
    tl.store(out_ptr, tl.max(x, axis=0))
    tl.store(out_ptr + 1, tl.min(x, axis=0))


@triton.jit
def softmax(x_ptr, out_ptr, columns, BLOCK: tl.constexpr):
    start = tl.program_id(0) * columns
    i = tl.arange(0, BLOCK)
    x = tl.load(x_ptr + start + i, mask=i < columns, other=float("-inf"))
    e = tl.exp(x - tl.max(x, axis=0))
    tl.store(out_ptr + start + i, e / tl.sum(e, axis=0), mask=i < columns)


@triton.jit
def matmul(a_ptr, b_ptr, c_ptr, M, N, K, BLOCK: tl.constexpr):
    m = (tl.program_id(0) * BLOCK + tl.arange(0, BLOCK))[:, None]
    n = (tl.program_id(1) * BLOCK + tl.arange(0, BLOCK))[None, :]
    acc = tl.zeros((BLOCK, BLOCK), dtype=tl.float32)
    for start in range(0, K, BLOCK):
        k = start + tl.arange(0, BLOCK)
        a = tl.load(a_ptr + m * K + k[None, :], mask=(m < M) & (k[None, :] < K), other=0.0)
        b = tl.load(b_ptr + k[:, None] * N + n, mask=(k[:, None] < K) & (n < N), other=0.0)
        acc = tl.dot(a, b, acc)
    tl.store(c_ptr + m * N + n, acc, mask=(m < M) & (n < N))


@triton.jit
def total(x_ptr, out_ptr, n, BLOCK: tl.constexpr, HOW: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    part = tl.sum(tl.load(x_ptr + i, mask=i < n, other=0.0), axis=0)
    if HOW == "add":
        tl.atomic_add(out_ptr, part)
    elif HOW == "max":
        tl.atomic_max(out_ptr, part)
    elif HOW == "add once":
        tl.atomic_add(out_ptr, part, mask=tl.program_id(0) == 1)
    else:
        tl.store(out_ptr, tl.load(out_ptr) + part)


@triton.jit
def summed(x_ptr, out_ptr, n, BLOCK: tl.constexpr, OTHER: tl.constexpr):
    i = tl.arange(0, BLOCK)
    x = tl.load(x_ptr + i, mask=i < n) if OTHER is None else \
        tl.load(x_ptr + i, mask=i < n, other=OTHER)
    tl.store(out_ptr, tl.sum(x, axis=0))


@triton.jit
def through_bfloat16(x_ptr, out_ptr, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(out_ptr + i, tl.load(x_ptr + i).to(tl.bfloat16).to(tl.float32))


@triton.jit
def loads_one(x_ptr, i):
    return tl.load(x_ptr + i)


@triton.jit
def calls(x_ptr, out_ptr, i):
    tl.store(out_ptr, loads_one(x_ptr, i))


@triton.jit
def unwritten(x_ptr):
    raise NotImplementedError


def drawn(*shape, dtype=torch.float32):
    return torch.randn(shape, generator=torch.Generator().manual_seed(0)).to(dtype)


X = torch.arange(10.0)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize(("rows", "columns"), [(3, 6), (1, 1), (2, 16)])
def test_softmax_is_what_pytorch_computes(dtype, rows, columns):
    x = drawn(rows, columns, dtype=dtype)
    out = torch.empty_like(x)
    softmax[(rows,)](x, out, columns, BLOCK=triton.next_power_of_2(columns))
    torch.testing.assert_close(out, torch.softmax(x, dim=1))


def test_a_product_is_recorded_tile_by_tile():
    a, b, c = drawn(5, 9), drawn(9, 6), torch.zeros(5, 6)
    trace = tiles.record(matmul[(2, 2)], a, b, c, 5, 6, 9, BLOCK=4)
    torch.testing.assert_close(c, a @ b)
    assert (trace.grid, trace.block, trace.programs) == ((2, 2, 1), (1, 1, 1), True)
    assert [buffer.name for buffer in trace.buffers] == ["a_ptr", "b_ptr", "c_ptr"]
    own = [tile for tile in trace.tiles if tile.program == 2]  # program (0, 1): x is fastest
    assert [tile.array for tile in own] == [0, 1, 0, 1, 0, 1, 2]
    assert own[-1].elements[own[-1].mask].tolist() == [4, 5, 10, 11, 16, 17, 22, 23]


@pytest.mark.parametrize("how", ["add", "max", "add once", "store"])
def test_a_record_can_be_replayed(how):
    x, out = drawn(10), torch.zeros(1)
    trace = tiles.record(total[(3,)], x, out, 10, BLOCK=4, HOW=how)
    before = [x, torch.zeros(1)]
    assert torch.equal(replay(trace, before)[1].float(), out)
    wanted = {"add": x.sum(), "max": torch.stack([x[:4].sum(), x[4:8].sum(), x[8:].sum()]).amax(),
              "add once": x[4:8].sum(), "store": x.sum()}
    torch.testing.assert_close(out[0], wanted[how].clamp(min=0) if how == "max" else wanted[how])


def test_a_race_is_found_though_the_result_is_right():
    out = torch.zeros(1)
    for _ in range(100):
        trace = tiles.record(total[(3,)], X, out.zero_(), 10, BLOCK=4, HOW="store")
        assert out == X.sum()
        (race,) = races(trace)
        assert race.words(trace).startswith("out_ptr[0]: program 0 writes it in line")
    assert not races(tiles.record(total[(3,)], X, out, 10, BLOCK=4, HOW="add"))
    assert not races(tiles.record(add[(3,)], X, X, torch.zeros(10), 10, BLOCK=4))


@pytest.mark.parametrize(("by", "n", "index", "outside"), [
    (8, 10, 10, 2), (-1, 10, -1, 1), (1 << 20, 10, 1 << 20, 4), (1, 4, 4, 1), (0, 0, 0, 4)])
def test_a_store_outside_is_stopped_before_it_happens(by, n, index, outside):
    memory = torch.zeros(64)
    out = memory[32:32 + n]  # neighbours on both sides, which no kernel may touch
    with pytest.raises(tiles.OutOfBounds) as caught:
        shifted[(1,)](X, out, by, BLOCK=4)
    said = str(caught.value)
    assert "kernel `shifted`, program 0, line" in said and "`tl.store(out_ptr + i + by" in said
    assert f"out_ptr[{index}] is written, and `out_ptr` has {n} elements" in said
    assert f"({outside} of this tile's 4 places are outside)" in said
    assert not memory.any()
    assert caught.value.trace.outside[0].tolist()[0][4] == index
    assert isinstance(caught.value, IndexError)


def test_a_load_outside_names_its_program():
    with pytest.raises(tiles.OutOfBounds, match=r"program 2, line .*y_ptr.10. is read"):
        add[(3,)](torch.zeros(12), X, torch.zeros(12), 12, BLOCK=4)
    with pytest.raises(tiles.OutOfBounds, match=r"program .1, 0., .* shape .5, 9., 45 elements"):
        matmul[(2, 2)](drawn(5, 9), drawn(9, 6), torch.zeros(5, 6), 8, 6, 9, BLOCK=4)


def test_no_offset_leads_into_another_tensor():
    x, out = torch.zeros(4), torch.zeros(4)
    far = (out.data_ptr() - x.data_ptr()) // 4  # where `out` really lies, seen from x
    with pytest.raises(tiles.OutOfBounds):
        shifted[(1,)](x, x, far, BLOCK=4)
    with pytest.raises(tiles.OutOfBounds, match="no tensor of the kernel lies there"):
        shifted[(1,)](x, out, 1 << 45, BLOCK=4)


def test_the_line_of_a_function_that_a_kernel_calls():
    with pytest.raises(tiles.OutOfBounds, match=r"kernel `calls`.*`return tl.load\(x_ptr \+ i\)`"):
        calls[(1,)](X, torch.zeros(1), 10)


def test_a_mask_of_a_scalar_and_a_tile():
    out = torch.zeros(6)
    by_rows[(1,)](X, out, 2, 3, HEIGHT=4, WIDTH=4)
    assert torch.equal(out, torch.cat([X[:3] + X[3:6], X[3:6]]))


def test_the_undefined_shows_in_an_extreme():
    out = torch.zeros(2)
    extremes[(1,)](X, out, 10, BLOCK=16)
    assert out.isnan().all()
    extremes[(1,)](X, out, 8, BLOCK=8)
    assert out.tolist() == [X[:8].max(), X[:8].min()]


def test_what_a_mask_leaves_out_is_undefined():
    out = torch.zeros(1)
    summed[(1,)](X, out, 10, BLOCK=16, OTHER=None)
    assert out.isnan()
    summed[(1,)](X, out, 10, BLOCK=16, OTHER=1.0)
    assert out == 45 + 6


def test_a_view_is_seen_by_its_own_elements():
    wide = torch.arange(24.0).reshape(4, 6)
    out = torch.zeros(3)
    trace = tiles.record(add[(1,)], wide[1, :3], wide[1, :3], out, 3, BLOCK=4)
    assert torch.equal(out, 2 * wide[1, :3])
    assert trace.accesses[:3, 4].tolist() == [0, 1, 2]
    turned = wide[:2, :2].T  # its elements lie at 0, 6, 1 and 7
    with pytest.raises(tiles.OutOfBounds, match=r"x_ptr.2. is read"):
        shifted[(1,)](turned, torch.zeros(4), 0, BLOCK=4)
    trace = tiles.record(add[(1,)], turned, turned, torch.zeros(2), 2, BLOCK=2)
    assert trace.accesses[:2, 4].tolist() == [0, 2]  # row-major in `turned`


def test_a_tensor_given_twice_is_one_array():
    x = X.clone()
    trace = tiles.record(add[(3,)], x, x, x, 10, BLOCK=4)
    assert torch.equal(x, 2 * X) and len(trace.buffers) == 1
    assert torch.equal(replay(trace, [X])[0].float(), x)
    trace = tiles.record(add[(3,)], X, X, torch.zeros(10), 10, BLOCK=4)
    assert [buffer.name for buffer in trace.buffers] == ["x_ptr", "out_ptr"]


def test_bfloat16_is_refused():
    with pytest.raises(tiles.Unsupported, match="`y_ptr` is bfloat16"):
        add[(3,)](X, X.bfloat16(), torch.zeros(10), 10, BLOCK=4)
    with pytest.raises(tiles.Unsupported, match="bfloat16"):
        through_bfloat16[(1,)](X, torch.zeros(8), BLOCK=8)


def test_triton_says_its_own_errors():
    with pytest.raises(ValueError, match="power of 2"):
        shifted[(1,)](X, X.clone(), 0, BLOCK=3)
    with pytest.raises(NotImplementedError) as caught:
        unwritten[(1,)](X)
    assert type(caught.value) is NotImplementedError and not caught.value.args


def test_record_takes_one_launch():
    with pytest.raises(tiles.Unsupported, match="this made 0"):
        tiles.record(torch.sum, X)

    def twice():
        for _ in range(2):
            add[(3,)](X, X, torch.zeros(10), 10, BLOCK=4)

    with pytest.raises(tiles.Unsupported, match="this made 2"):
        tiles.record(twice)
    with pytest.raises(tiles.OutOfBounds):
        tiles.record(shifted[(1,)], X, torch.zeros(2), 0, BLOCK=4)
    add[(3,)](X, X, torch.zeros(10), 10, BLOCK=4)  # and all is as before


def test_an_error_is_shown_without_the_interpreter_s_frames():
    with pytest.raises(tiles.OutOfBounds) as caught:
        shifted[(1,)](X, torch.zeros(2), 0, BLOCK=4)
    lines = caught.value._render_traceback_()
    assert " ".join(lines) == f"OutOfBounds: {caught.value}" and max(map(len, lines)) <= 96


@pytest.mark.parametrize(("first", "said"), [
    ("import triton", "Triton was imported before `tiles`"),
    ("import sys; sys.modules['triton'] = None", "Triton has no build for this machine")])
def test_what_cannot_be_imported_says_one_sentence(first, said):
    plain = {name: value for name, value in os.environ.items() if name != "TRITON_INTERPRET"}
    run = subprocess.run([sys.executable, "-c", f"{first}\nfrom course.kernels import tiles"],
                         env=plain, capture_output=True, text=True, check=False)
    assert run.returncode and said in run.stderr.strip().splitlines()[-1]
