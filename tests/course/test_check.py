"""Each check: what passes, what fails, and the words a learner reads."""

from collections import Counter, OrderedDict, defaultdict

import numpy as np
import pytest
import torch
from torch import nn

from course import check
from course.check import CheckFailed


def message(call) -> str:
    """The message of the CheckFailed that `call()` must raise."""
    with pytest.raises(CheckFailed) as caught:
        call()
    return str(caught.value)


GOOD = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.mark.parametrize("value", [
    GOOD, GOOD.double(), torch.tensor(3), torch.tensor([True, False]), torch.tensor([1 + 2j]),
    torch.tensor([float("nan"), float("inf")]), torch.zeros(0, 3), torch.ones(2).bfloat16(),
    np.arange(3), 3, 2.5, True, "text", None, [1, GOOD], (1.0, "a"), {"loss": 0.1, "n": [3]},
    torch.Size([2, 3]), GOOD.max(dim=0),
], ids=repr)
def test_close_and_equal_accept_the_same_value(value):
    check.close(value, value)
    check.equal(value, value)


@pytest.mark.parametrize("kind", [dict, Counter, OrderedDict, lambda d: defaultdict(int, d)])
def test_a_dict_of_the_standard_library_is_a_dict(kind):
    check.equal(kind({"a": 1, "b": 2}), {"b": 2, "a": 1})
    assert "expected 2, got 3" in message(lambda: check.equal(kind({"a": 3}), {"a": 2}))


@pytest.mark.parametrize(("actual", "expected", "words"), [
    (None, GOOD, "got None, expected float32 tensor of shape (2, 3): is a `return` missing?"),
    (GOOD.T, GOOD, "shape: expected (2, 3), got (3, 2)"),
    (GOOD[None], GOOD, "shape: expected (2, 3), got (1, 2, 3)"),
    (GOOD.double(), GOOD, "dtype: expected float32, got float64"),
    (GOOD.numpy(), GOOD, "expected float32 tensor of shape (2, 3), got float32 NumPy array"),
    (GOOD.tolist(), GOOD, "got a list of length 2"),
    (torch.tensor(3.0), 3.0, "`.item()` turns a tensor of one element into a number"),
    (3.0, torch.tensor(3.0), "expected float32 tensor of shape (), got float 3.0"),
    (GOOD + torch.tensor([0, 0, 0.5]), GOOD, "2 of 6 values differ; most at [0, 2]"),
    (torch.tensor([1.0, float("nan")]), torch.ones(2), "at [1]: expected 1, got nan"),
    (torch.tensor([float("inf")]), torch.ones(1), "at [0]: expected 1, got inf"),
    (torch.tensor([1, 2]), torch.tensor([1, 3]), "at [1]: expected 3, got 2"),
    (torch.tensor([True]), torch.tensor([False]), "at [0]: expected False, got True"),
    (2.0, 2.5, "expected 2.5, got 2.0"),
    (True, 1, "expected int 1, got bool True"),
    (1, True, "expected bool True, got int 1"),
    ("a", "b", "expected 'b', got 'a'"),
    ((1, 2), [1, 2], "got a tuple of length 2"),
    ([1], [1, 2], "expected a list of length 2, got a list of length 1"),
    ({"a": 1}, {"b": 1}, "expected the keys ['b'], got ['a']"),
    ({"a": [1, 2]}, {"a": [1, 3]}, "in part `['a'][1]`: expected 3, got 2"),
    (len, 3, "got an object of type builtin_function_or_method"),
    (float("nan"), 1.0, "expected 1.0, got nan"),
], ids=str)
def test_close_says_what_is_wrong(actual, expected, words):
    assert words in message(lambda: check.close(actual, expected))


def test_a_tensor_on_meta_has_a_device_a_dtype_and_a_shape():
    there = GOOD.to("meta")
    check.equal({"x": [there]}, {"x": [torch.empty(2, 3, device="meta")]})
    assert "device: expected meta, got cpu" in message(lambda: check.equal(GOOD * 0, there))
    assert "device: expected cpu, got meta" in message(lambda: check.equal(there, GOOD * 0))
    assert "dtype: expected float64" in message(lambda: check.equal(there, there.double()))
    assert "shape: expected (3, 2)" in message(lambda: check.equal(there, there.T))


def test_close_tolerances_are_those_of_torch_testing():
    for dtype in (torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64):
        want = torch.linspace(0.5, 3, 50).to(dtype)
        for scale in (1e-9, 1e-7, 1e-6, 1e-5, 1e-3, 3e-2):
            got = (want.to(torch.complex128) * (1 + scale) + scale)
            got = (got if dtype.is_complex else got.real).to(dtype)
            try:
                torch.testing.assert_close(got, want)
            except AssertionError:
                message(lambda got=got, want=want: check.close(got, want))
            else:
                check.close(got, want)


def test_equal_has_no_tolerance():
    message(lambda: check.equal(torch.ones(2) + 1e-6, torch.ones(2)))
    message(lambda: check.equal(1.0 + 1e-12, 1.0))
    message(lambda: check.equal(1, 1.0))


def test_own_tolerances_count():
    check.close(GOOD + 0.05, GOOD, atol=0.1)
    message(lambda: check.close(GOOD + 0.05, GOOD, atol=0.01))
    message(lambda: check.close(GOOD, GOOD * (1 + 1e-4), rtol=1e-5, atol=0))


def test_a_missing_gradient_is_named():
    x = GOOD.clone().requires_grad_()
    check.close(x * 2, x * 2)
    check.close(x * 2, GOOD * 2)  # more gradient than asked for is no mistake
    assert "no gradient flows" in message(lambda: check.close((x * 2).detach(), x * 2))
    words = message(lambda: check.close((x * 3).detach(), x * 2))
    assert "values differ" in words and "gradient" not in words


def test_a_known_mistake_is_named():
    causes = {"you added": GOOD + 1, "you transposed": GOOD.T}
    assert "Likely cause: you transposed." in message(
        lambda: check.close(GOOD.T.clone(), GOOD, causes=causes))
    assert "Likely cause" not in message(lambda: check.close(GOOD - 1, GOOD, causes=causes))
    assert "Likely cause: off by one." in message(
        lambda: check.equal(4, 3, causes={"off by one": 4}))


class AlwaysEqual:
    def __eq__(self, other):
        return True

    __hash__ = None


class LyingTensor(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True


class LyingFloat(float):
    def __eq__(self, other):
        return True

    __hash__ = None


@pytest.mark.parametrize("liar", [
    AlwaysEqual(), torch.zeros(2, 3).as_subclass(LyingTensor), LyingFloat(0.0),
    np.zeros((2, 3)).view(np.matrix),
], ids=lambda liar: type(liar).__name__)
def test_an_object_that_claims_to_be_equal_is_not(liar):
    message(lambda: check.close(liar, GOOD))
    message(lambda: check.equal(liar, GOOD))
    message(lambda: check.close([liar], [GOOD]))


def test_shape():
    check.shape(GOOD, (2, 3))
    check.shape(np.zeros((2, 3)), (2, 3))
    check.shape(GOOD, torch.Size([2, 3]), dtype=torch.float32)
    assert "got float32 tensor of shape (2, 3)" in message(lambda: check.shape(GOOD, (3, 2)))
    assert "float64" in message(lambda: check.shape(GOOD, (2, 3), dtype=torch.float64))
    assert "return" in message(lambda: check.shape(None, (2, 3)))
    message(lambda: check.shape([[1.0, 2.0, 3.0]] * 2, (2, 3)))


def test_between():
    for value in (0.5, 1, torch.tensor(0.5), torch.tensor([[1]]), np.float64(0.7)):
        check.between(value, 0.5, 1)
    assert "a number from 0.5 to 1, got 1.01" in message(lambda: check.between(1.01, 0.5, 1))
    for value in (float("nan"), 0.49, "0.7", torch.ones(2), True, [0.7]):
        message(lambda value=value: check.between(value, 0.5, 1))
    assert "return" in message(lambda: check.between(None, 0, 1))


def test_raises():
    check.raises(lambda: [][1], IndexError, match="out of range")
    check.raises(lambda: [][1], LookupError)  # a subclass will do
    assert "nothing was" in message(lambda: check.raises(lambda: 1, ValueError))
    assert "got IndexError" in message(lambda: check.raises(lambda: [][1], ValueError))
    assert "should contain 'row'" in message(
        lambda: check.raises(lambda: [][1], IndexError, match="row"))


def test_raises_lets_a_blank_answer_be_blank():
    def blank():
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        check.raises(blank, ValueError)


def test_accuracy():
    labels = torch.tensor([0, 1, 2, 1])
    scores = torch.eye(3)[[0, 1, 2, 0]]
    check.accuracy(scores, labels, at_least=0.75)
    check.accuracy(torch.tensor([0, 1, 2, 2]), labels, at_least=0.75)
    assert "80.0%, got 75.0%" in message(lambda: check.accuracy(scores, labels, at_least=0.8))
    guesses = torch.ones(597, dtype=torch.int64)
    guesses[:30] = 0  # 567 of 597 are right: 94.97 %, which is not 95.0 %
    assert "95.0%, got 94.9%, 567 of 597 right" in message(
        lambda: check.accuracy(guesses, torch.ones(597, dtype=torch.int64), at_least=0.95))
    for wrong in (scores[:3], scores.T, None, labels.tolist(), scores[None], scores * torch.nan):
        message(lambda wrong=wrong: check.accuracy(wrong, labels, at_least=0.1))


@pytest.mark.parametrize(("predictions", "n", "words"), [
    (torch.zeros(3, 0), 3, r"(3, classes), got float32 tensor of shape (3, 0)"),
    (torch.ones(3, 2) * 1j, 3, "scores that are real numbers, got complex64 tensor"),
    (torch.zeros(0), 0, "got 0.0%, 0 of 0 right"),
], ids=str)
def test_accuracy_has_a_verdict_where_nothing_can_be_counted(predictions, n, words):
    labels = torch.zeros(n, dtype=torch.int64)
    assert words in message(lambda: check.accuracy(predictions, labels, at_least=0.5))


def test_a_number_that_no_float_holds_is_wrong_and_not_written_out():
    assert "got int > 1e308" in message(lambda: check.close(10**400, 3.0))
    assert "expected 3, got < -1e308" in message(lambda: check.close(-(10**5000), 3))
    assert "got int > 1e308" in message(lambda: check.between(10**5000, 0, 1))
    check.close(10**400, 10**400)


def test_a_pass_of_a_measured_quality_shows_its_figure(capsys):
    check.accuracy(torch.tensor([0, 1, 1]), torch.tensor([0, 1, 2]), at_least=0.5, about="digits")
    check.between(0.25, 0, 1, about="the loss")
    assert capsys.readouterr().out == ("✓ Passed: digits\n    Measured: 66.6%, 2 of 3 right.\n"
                                       "✓ Passed: the loss\n    Measured: 0.25.\n")


@pytest.fixture
def fresh():
    check.forget()
    yield
    check.forget()


def test_given_returns_its_argument(fresh):
    assert check.given(GOOD) is GOOD


@pytest.mark.parametrize("change", [
    lambda x: x.zero_(), lambda x: x.T.__setitem__(0, 7.0), lambda x: x.resize_(3, 2),
    lambda x: setattr(x, "data", x * 2),
])
def test_an_input_changed_in_place_fails_every_check_of_the_cell(change, fresh):
    x = check.given(GOOD.clone())
    check.close(x * 2, GOOD * 2)
    change(x)
    assert "changed its input in place" in message(lambda: check.close(GOOD, GOOD))
    assert "changed its input in place" in message(lambda: check.between(0.5, 0, 1))
    check.forget()  # the next cell
    check.close(GOOD, GOOD)


def test_an_input_that_may_change_may_change(fresh):
    x = check.given(GOOD.clone(), fixed=False)
    x.zero_()
    check.close(GOOD, GOOD)


def test_asking_for_a_gradient_is_no_change(fresh):
    x = check.given(GOOD.clone()).requires_grad_()
    check.close(torch.autograd.grad((x * x).sum(), x)[0], 2 * GOOD)


class Two(nn.Module):
    """The same function whichever of its two layers is made first."""

    def __init__(self, first_made: str):
        super().__init__()
        for name in ("a", "b") if first_made == "a" else ("b", "a"):
            setattr(self, name, nn.Linear(3, 4) if name == "a" else nn.Linear(4, 2))

    def forward(self, x):
        return self.b(self.a(x).relu())


def test_fill_ignores_creation_order_and_earlier_random_numbers():
    torch.manual_seed(0)
    one = check.fill(Two("a"))
    torch.rand(7)
    other = check.fill(Two("b"))
    x = torch.arange(6.0).reshape(2, 3)
    assert torch.equal(one(x), other(x))
    assert one(x).std() > 0


def test_fill_says_why_it_finds_no_parameters():
    class Listed(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(2, 2)]

    with pytest.raises(ValueError, match=r"an `nn\.ModuleList`"):
        check.fill(Listed())
    with pytest.raises(TypeError, match="got NoneType: is a `return` missing"):
        check.fill(None)


def test_fill_depends_on_the_seed_and_tells_equal_shapes_apart():
    model = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 3))
    torch.manual_seed(0)
    first = check.fill(model)[0].weight.clone()
    assert not torch.equal(model[0].weight, model[1].weight)
    torch.manual_seed(1)
    assert not torch.equal(check.fill(model)[0].weight, first)


def test_a_pass_says_what_was_checked(capsys):
    check.close(GOOD, GOOD, about="the gradient")
    check.shape(GOOD, (2, 3))
    assert capsys.readouterr().out == "✓ Passed: the gradient\n✓ Passed: shape (2, 3)\n"


def test_two_numbers_that_differ_are_written_with_digits_that_differ():
    with pytest.raises(check.CheckFailed, match=r"expected 1\.00000012, got 1$"):
        check.close(torch.tensor([1.0]), torch.tensor([1.0 + 2**-23]), rtol=0, atol=0)
