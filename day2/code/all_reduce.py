"""Every process brings a number; every process gets the sum."""

import os

import torch
import torch.distributed as dist
import torch.distributed.nn  # before there is a group, which it would keep alive


def start():
    """Join the other processes. Return the device that this one uses."""
    local_rank = int(os.environ["LOCAL_RANK"])
    if torch.cuda.device_count() >= int(os.environ["LOCAL_WORLD_SIZE"]):
        torch.cuda.set_device(local_rank)
        dist.init_process_group("nccl")  # GPUs, one for each process
        return torch.device("cuda", local_rank)
    dist.init_process_group("gloo")  # CPUs
    return torch.device("cpu")


def say(words):
    """Print a line in one piece, so that lines of two ranks never mix."""
    print(f"rank {dist.get_rank()}: {words}\n", end="")


if __name__ == "__main__":
    device = start()
    number = torch.tensor(10 ** dist.get_rank(), device=device)
    say(f"I bring {number.item()}")
    dist.all_reduce(number)  # adds in place, on every rank
    say(f"the sum over {dist.get_world_size()} ranks is {number.item()}")
    dist.destroy_process_group()
