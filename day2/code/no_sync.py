"""Accumulate the gradients of four batches, and count the all-reduces of DDP."""

from contextlib import nullcontext

import torch
import torch.distributed as dist
from all_reduce import say, start
from ddp_train import make_network
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.nn.functional import cross_entropy
from torch.nn.parallel import DistributedDataParallel


def accumulate(device, quiet):
    """Return how many all-reduces four batches took, and a gradient."""
    model, calls = DistributedDataParallel(make_network().to(device)), []

    def counting(_state, bucket):
        calls.append(bucket)
        return allreduce_hook(None, bucket)  # what DDP does without a hook

    model.register_comm_hook(None, counting)
    torch.manual_seed(dist.get_rank())
    for number in range(4):
        x, y = torch.randn(8, 64, device=device), torch.arange(8, device=device)
        with model.no_sync() if quiet and number < 3 else nullcontext():
            (cross_entropy(model(x), y) / 4).backward()
    return len(calls), model.module[0].weight.grad


if __name__ == "__main__":
    device = start()
    often, gradient = accumulate(device, quiet=False)
    once, same = accumulate(device, quiet=True)
    agree = torch.allclose(gradient, same, atol=1e-6)
    say(f"{often} all-reduces without no_sync, {once} with it; same gradient: {agree}")
    dist.destroy_process_group()
