"""The training of ddp_train.py, with a share of every weight on each process."""

import sys

import torch
import torch.distributed as dist
from all_reduce import say, start
from ddp_train import make_network, train
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard


def shard(network, device):
    """Split the weights over the ranks: the layers first, then the whole."""
    mesh = init_device_mesh(device.type, (dist.get_world_size(),))
    for module in [network[0], network[2], network]:
        fully_shard(module, mesh=mesh)
        module.set_force_sum_reduction_for_comms(True)  # or gloo adds


def main():
    device = start()
    network = make_network().to(device)
    shard(network, device)
    weight = network[0].weight
    kept = sum(p.to_local().numel() for p in network.parameters())
    whole = sum(p.numel() for p in network.parameters())
    say(f"{tuple(weight.to_local().shape)} of {tuple(weight.shape)}, {kept} of {whole} numbers")
    train(network, device)  # makes its optimizer after the sharding
    full = {name: p.full_tensor() for name, p in network.state_dict().items()}
    if dist.get_rank() == 0:
        torch.save(full, sys.argv[1])


if __name__ == "__main__":
    main()
    dist.destroy_process_group()
