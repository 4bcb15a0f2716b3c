"""Train on every process's share of the digits; save the weights to the file that is named."""

import sys

import torch
import torch.distributed as dist
from all_reduce import say, start
from torch import nn
from torch.nn.functional import cross_entropy
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

from course import data


def make_network():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))


def train(model, device):
    images, labels = data.digits()
    dataset = TensorDataset(images[:1600].flatten(1), labels[:1600])
    sampler = DistributedSampler(dataset)
    loader = DataLoader(dataset, batch_size=32, sampler=sampler)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for epoch in range(2):
        sampler.set_epoch(epoch)
        for x, y in loader:
            optimizer.zero_grad()
            loss = cross_entropy(model(x.to(device)), y.to(device))
            loss.backward()  # every rank now has the average of all gradients
            optimizer.step()
    return len(sampler)


def main():
    device = start()
    network = make_network().to(device)
    model = DistributedDataParallel(network)  # rank 0's weights go to everybody
    seen = train(model, device)
    say(f"{seen} images an epoch, device: {device}")
    if dist.get_rank() == 0:
        torch.save(network.state_dict(), sys.argv[1])


if __name__ == "__main__":
    main()
    dist.destroy_process_group()
