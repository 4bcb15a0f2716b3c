"""Day 3's recipe: what later sessions build on. (That it reaches 98 %, lesson 3.2 shows.)"""

import sys
from pathlib import Path

import pytest
import torch

from course import data

sys.path.append(str(Path(__file__).parents[2] / "day3/code"))
import recipe


@pytest.mark.parametrize("size", [8, 28])
def test_the_network_takes_any_even_size(size):
    scores = recipe.ResNet(width=8)(torch.rand(3, 1, size, size))
    assert scores.shape == (3, 10) and scores.dtype == torch.float32


def test_the_split_keeps_the_last_writers_for_the_test():
    images, labels = data.digits()
    train_x, train_y, test_x, test_y = recipe.split(seed=1)
    assert train_x.shape == (1497, 1, 8, 8) and train_y.dtype == torch.int64
    assert torch.equal(test_x[:, 0], images[1497:]) and torch.equal(test_y, labels[1497:])
    assert torch.equal(train_y.bincount(), labels[:1497].bincount())
    assert not torch.equal(recipe.split(seed=2)[1], train_y)


def test_each_image_is_augmented_differently_and_the_seed_repeats_it():
    image = data.digits()[0][3].expand(4, 1, 8, 8)
    first, again = (recipe.augment(image, torch.Generator().manual_seed(0)) for _ in range(2))
    assert torch.equal(first, again)
    assert len({tuple(one.flatten().tolist()) for one in first}) == 4
    assert (first - image).abs().mean() < 0.25, "a little, not another digit"


def test_the_learning_rate_climbs_to_its_highest_and_falls_to_zero():
    rates = [recipe.warm_up_cosine(step, 100, 10) for step in range(101)]
    assert rates[:11] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.0])
    assert rates[55] == pytest.approx(0.5) and rates[100] == pytest.approx(0)
    assert rates[10:] == sorted(rates[10:], reverse=True)


def test_a_seed_repeats_a_training_bit_for_bit_and_the_average_is_another_network():
    images, labels = data.digits()
    seen, results = [], []
    for _ in range(2):
        torch.manual_seed(0)
        model = recipe.ResNet(width=8)
        average = recipe.train(model, images[:256, None], labels[:256], epochs=2, seed=3,
                               after_epoch=lambda epoch, loss, *models: seen.append(epoch))
        results.append((average.state_dict(), model.state_dict()))
        assert not average.training
    (one, newest), (other, _) = results
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert not torch.equal(one["head.weight"], newest["head.weight"]) and seen == [0, 1, 0, 1]
