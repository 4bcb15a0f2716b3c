"""The training recipe of session 3.2: a small ResNet that reads handwritten digits.

`python recipe.py` trains it with three seeds and prints seconds and accuracies.
"""

import math
import time

import torch
from torch import nn
from torch.nn.functional import affine_grid, cross_entropy, grid_sample
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from course import data


def conv(channels_in, channels_out, stride=1):
    """A 3x3 convolution, then batch norm: (N, C, H, W) -> (N, D, H / stride, W / stride)."""
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_out, 3, stride, padding=1, bias=False),
        nn.BatchNorm2d(channels_out))


class Block(nn.Module):
    """Two convolutions, and a way around them: (N, C, H, W) -> (N, C, H, W)."""

    def __init__(self, channels):
        super().__init__()
        self.layers = nn.Sequential(conv(channels, channels), nn.ReLU(), conv(channels, channels))

    def forward(self, x):
        return torch.relu(x + self.layers(x))


class ResNet(nn.Module):
    """Scores for 10 classes: images (N, 1, H, W) float32 in [0, 1] -> logits (N, 10).

    Half of width channels at full size, then width channels at half of it.
    """

    def __init__(self, width=32):
        super().__init__()
        self.body = nn.Sequential(
            conv(1, width // 2), nn.ReLU(), Block(width // 2),
            conv(width // 2, width, stride=2), nn.ReLU(), Block(width))
        self.head = nn.Linear(width, 10)

    def forward(self, x):
        return self.head(self.body(x).mean(dim=(2, 3)))


def split(seed=0):
    """The digits by writer, as in session 1.5: (train_x, train_y, test_x, test_y).

    Images (N, 1, 8, 8) float32 in [0, 1], labels (N,) int64. 1,497 to train, in an order drawn
    from seed, and the last 300, by people whom the training has never met.
    """
    images, labels = data.digits()
    order = torch.randperm(1497, generator=torch.Generator().manual_seed(seed))
    return images[order, None], labels[order], images[1497:, None], labels[1497:]


def augment(x, generator=None):
    """Turn, slant, stretch and move each image a little, each differently: (N, C, H, W) -> same.

    Up to 11 degrees, a slant of 15 %, 10 % of size, and 8 % of the width (0.6 pixels of 8).
    """
    turn, slant, wide, high, right, down = (
        (2 * torch.rand(6, len(x), generator=generator) - 1)
        * torch.tensor([[0.2], [0.15], [0.1], [0.1], [0.15], [0.15]]))
    rows = [(1 + wide) * turn.cos(), slant - turn.sin(), right,
            turn.sin(), (1 + high) * turn.cos(), down]
    matrices = torch.stack(rows, dim=1).view(-1, 2, 3).to(x)
    return grid_sample(x, affine_grid(matrices, x.shape, align_corners=False),
                       align_corners=False)


def warm_up_cosine(step, steps, warm_up):
    """The share of the highest learning rate at step: up in a line, down along a cosine."""
    if step < warm_up:
        return (step + 1) / warm_up
    return (1 + math.cos(math.pi * (step - warm_up) / (steps - warm_up))) / 2


def train(model, images, labels, epochs=25, seed=0, *, lr=0.01, batch_size=64, augmented=True,
          scheduled=True, weight_decay=0.05, smoothing=0.1, average=0.98, after_epoch=None):
    """Train model in place; return its moving average, an eval-mode module of the same shapes.

    images (N, 1, H, W) float32, labels (N,) int64. seed decides the order and the augmentation;
    the weights are the caller's. after_epoch, if given, is called as
    after_epoch(epoch, loss of the last batch, model, average).
    """
    device = next(model.parameters()).device
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=weight_decay)
    steps = epochs * (len(images) // batch_size)
    scheduler = LambdaLR(optimizer, lambda step: warm_up_cosine(step, steps, steps // 10)
                         if scheduled else 1)
    ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(average), use_buffers=True)
    for epoch in range(epochs):
        model.train()
        order = torch.randperm(len(images), generator=generator)
        for batch in order[:len(images) // batch_size * batch_size].split(batch_size):
            x, y = images[batch].to(device), labels[batch].to(device)
            x = augment(x, generator) if augmented else x
            with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
                loss = cross_entropy(model(x), y, label_smoothing=smoothing)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            scheduler.step()
            ema.update_parameters(model)
        if after_epoch:
            after_epoch(epoch, loss.item(), model, ema.module)
    return ema.module.eval()


@torch.no_grad()
def accuracy(model, images, labels):
    """The share of images (N, 1, H, W) whose largest logit is at its label, 0.0 to 1.0."""
    device = next(model.parameters()).device
    return (model.eval()(images.to(device)).argmax(1).cpu() == labels).float().mean().item()


if __name__ == "__main__":
    for seed in range(3):
        train_x, train_y, test_x, test_y = split()
        torch.manual_seed(seed)
        start = time.perf_counter()
        model = train(ResNet(), train_x, train_y, seed=seed)
        print(f"seed {seed}: {time.perf_counter() - start:.0f} s, "
              f"test accuracy {accuracy(model, test_x, test_y):.1%}")
