"""Every process brings a number; every process gets the sum."""

import os

import torch
import torch.distributed as dist


def start():
    """Join the other processes. Return the device that this one uses."""
    local_rank = int(os.environ["LOCAL_RANK"])
    if torch.cuda.device_count() >= int(os.environ["LOCAL_WORLD_SIZE"]):
        torch.cuda.set_device(local_rank)
        dist.init_process_group("nccl")  # GPUs, one for each process
        return torch.device("cuda", local_rank)
    dist.init_process_group("gloo")  # CPUs
    return torch.device("cpu")


if __name__ == "__main__":
    device = start()
    rank, world = dist.get_rank(), dist.get_world_size()
    number = torch.tensor(10.0 ** rank, device=device)
    mine = number.item()
    dist.all_reduce(number)  # adds in place, on every rank
    print(f"rank {rank} of {world} had {mine:g} and now has {number.item():g}")
    dist.destroy_process_group()
