"""Observations on the wire: what goes in comes out, and no bytes of a stranger do harm."""

import math
import random
from collections import Counter, namedtuple

import numpy as np
import pytest
import torch

from course.checking import compare
from course.checking.observe import Array, Opaque, Outcome, observe
from grader.learner import wire
from grader.learner.inputs import freeze, thaw

VALUES = {
    "nothing": None, "bool": True, "int": -3, "large int": 10**60, "float": 0.1,
    "infinity": -math.inf, "complex": 1.5 - 2j, "text": "三 \x00 \ud800 \u202e", "list": [1, [2.5]],
    "tuple": (1, ("a",)), "dict": {"a": 1, (1, 2): [3]}, "float32": torch.randn(3, 4),
    "no axes": torch.tensor(2.5), "no elements": torch.zeros(0, 3),
    "bfloat16": torch.randn(5).bfloat16(), "a view": torch.randn(4, 6).mT[1:, ::2],
    "one of many": torch.randn(9)[4::5][:1], "one row of many": torch.randn(6, 4).mT[::3, ::6],
    "bool tensor": torch.tensor([True, False]), "uint16": torch.tensor([70], dtype=torch.uint16),
    "conjugate": torch.randn(3, dtype=torch.complex64).conj(),
    "NumPy": np.arange(6.0).reshape(2, 3),
    "gradient": torch.randn(2, requires_grad=True), "size": torch.Size([2, 3]),
    "meta": torch.empty(1, device="meta"),
}


@pytest.mark.parametrize("name", VALUES)
def test_what_goes_in_comes_out(name: str):
    seen = observe(VALUES[name])
    assert same(wire.unpack(wire.pack(seen)), seen)


def same(one: object, other: object) -> bool:
    if isinstance(other, Array):
        return (type(one) is Array and one.requires_grad == other.requires_grad
                and one.values.dtype == other.values.dtype and compare.equal(one, other).passed)
    if isinstance(other, list | tuple):
        return type(one) is type(other) and all(map(same, one, other)) and len(one) == len(other)
    if isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in other)
    return type(one) is type(other) and one == other


def test_nan_outcomes_and_opaque_values_travel():
    assert math.isnan(wire.unpack(wire.pack(math.nan)))
    for value in (Outcome(("ValueError", "Exception"), "a row"), Opaque("Net")):
        assert wire.unpack(wire.pack(value)) == value


def test_a_sparse_tensor_is_only_a_name():
    assert wire.unpack(wire.pack(observe(torch.eye(3).to_sparse()))) == Opaque(
        "sparse_coo tensor")


def test_what_is_not_plain_is_refused():
    with pytest.raises(TypeError, match="not plain data: object"):
        wire.pack([1, object()])


def frame(text: str, raw: bytes = b"") -> bytes:
    return len(text.encode()).to_bytes(8, "little") + text.encode() + raw


@pytest.mark.parametrize("content", [
    b"", b"\x00" * 7, (2**63).to_bytes(8, "little") + b"1", frame("{}"), frame("[]"),
    frame('["list", ["no such"]]'), frame('["complex", "a", 1]'),
    frame('["opaque", 3]'), frame('["outcome", 3, "a"]'), frame('["dict", [1]]'),
    frame('["dict", [["list"], 1]]'), frame("[" * 100_000), frame("1" * 10_000), frame("1", b"x"),
    frame('["array", "tensor", "float32", "cpu", false, [2]]', b"1234567"),
    frame('["array", "tensor", "object", "cpu", false, [2]]', b"x" * 16),
    frame('["array", "tensor", "float32", "cpu", false, [-1]]', b"x" * 4),
    frame('["array", "tensor", "float32", "cpu", false, [true]]', b"x" * 4),
    frame('["array", "tensor", "float32", "cpu", false, [1e300]]'),
    frame('["array", "tensor", "float32", "cpu", 1, [1]]', b"x" * 4),
    frame('["array", "tensor", "bool", "cpu", false, [2]]', b"\x01\x07"),
    frame('["array", 3, "float32", "cpu", false, [1]]', b"x" * 4),
])
def test_bytes_of_a_stranger_are_malformed_or_plain(content: bytes):
    with pytest.raises(wire.Malformed) as caught:
        wire.unpack(content)
    assert "\n" not in str(caught.value)


def test_scrambled_observations_are_malformed_or_plain():
    generator, refused = random.Random(0), 0
    whole = wire.pack({"parts": [{"seen": observe(torch.randn(3, 4)), "unchanged": True}]})
    for _ in range(3000):
        content = bytearray(whole)
        for _ in range(generator.randint(1, 4)):
            content[generator.randrange(len(content))] = generator.randrange(256)
        try:
            wire.unpack(bytes(content))
        except wire.Malformed:
            refused += 1
    assert 500 < refused < 3000


@pytest.mark.parametrize("value", [
    torch.randn(4, 6).mT[1:, ::2], torch.randn(5)[3:], torch.randn(1, 3).expand(4, 3),
    torch.zeros(0, 2), torch.tensor(3.0), torch.randn(2, 3, requires_grad=True),
    torch.randn(2, 4, 5).permute(2, 0, 1)[::2], torch.arange(3)])
def test_an_input_arrives_with_its_strides(value: torch.Tensor):
    torch.manual_seed(0)
    frozen = wire.unpack(wire.pack(freeze(value)))
    torch.manual_seed(0)
    expected = torch.rand(1)
    got, state = thaw(frozen)
    assert torch.equal(got, value)
    assert (got.stride(), got.dtype, got.requires_grad) == (
        value.stride(), value.dtype, value.requires_grad)
    torch.manual_seed(1)
    torch.set_rng_state(state)
    assert torch.rand(1) == expected


@pytest.mark.parametrize("value", [torch.nn.Linear(2, 2), len, {1, 2},
                                   torch.randn(2, requires_grad=True) * 2],
                         ids=lambda value: type(value).__name__)
def test_an_input_that_is_no_plain_data_is_not_frozen(value: object):
    with pytest.raises(TypeError, match="no plain data"):
        freeze(value)


def test_containers_of_inputs_keep_their_types():
    value = ([torch.Size([2]), np.arange(3)], {"a": (1, None)})
    got, _state = thaw(wire.unpack(wire.pack(freeze(value))))
    assert type(got[0][0]) is torch.Size and got[0][0] == (2,)
    assert np.array_equal(got[0][1], np.arange(3)) and got[1] == {"a": (1, None)}


X = torch.arange(24.).view(4, 6)
C = torch.complex(X, -X)
Pair = namedtuple("Pair", "a b")
# What an answer may return, and what a check may hold against it.
SAME = {
    "the conjugate of a transpose": (C.mH, C.mH.resolve_conj()),
    "a negated view": (C.conj().imag, X),
    "one element with a stride": (X[:1, :1], X[:1, :1].clone()),
    "one element, expanded": (torch.tensor(3.).expand(1, 1), torch.tensor([[3.]])),
    "one column of one row": (X[1:2, 3], X[1:2, 3].clone()),
    "no elements": (X[:0, ::2], torch.empty(0, 3)),
    "overlapping memory": (X.flatten().as_strided((3, 3), (1, 1)), X.flatten().unfold(0, 3, 1)[:3]),
    "a diagonal": (X.diagonal(), X.diagonal().clone()),
    "a parameter": (torch.nn.Parameter(X.clone()), X),
    "an array backwards": (np.arange(5)[::-1], np.arange(5)[::-1].copy()),
    "an array of another machine": (np.arange(3, dtype=">f8"), np.arange(3.)),
    "an array by columns": (np.asfortranarray(np.ones((3, 2))), np.ones((3, 2))),
    "a number of NumPy": (np.float32(0.5), 0.5),
    "what max returns": (X.max(1), tuple(X.max(1))),
    "a named tuple": (Pair(1, X), (1, X)),
    "counted": (Counter("aab"), {"a": 2, "b": 1}),
    "eight bits": (X.to(torch.float8_e4m3fn), X.to(torch.float8_e4m3fn)),
}
OTHER = {
    "a sparse tensor": (X.to_sparse(), X),
    "a range": (range(3), [0, 1, 2]),
    "a map": (map(int, "12"), [1, 2]),
    "an array that is no tensor": (X.numpy(), X),
    "another dtype": (X.to(torch.float8_e4m3fn), X),
}


@pytest.mark.parametrize("name", [*SAME, *OTHER])
def test_the_judge_says_of_a_result_what_the_notebook_says(name: str):
    actual, expected = (SAME | OTHER)[name]
    here = observe(actual)
    in_the_notebook = compare.close(here, observe(expected))
    by_the_judge = compare.close(wire.unpack(wire.pack(here)), observe(expected))
    assert in_the_notebook.passed is (name in SAME), in_the_notebook
    assert by_the_judge == in_the_notebook
