"""Train a network on the digits; start again where a crash left off: resumable.py FOLDER"""

import os
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import cross_entropy
from torch.utils.data import DataLoader, TensorDataset

from course import data

EPOCHS, EVERY = 4, 5  # a checkpoint after every 5 batches


def make_parts():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(64, 128), nn.ReLU(), nn.Dropout(0.2),
                        nn.Linear(128, 10))
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-2)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS)
    images, labels = data.digits()
    loader = DataLoader(TensorDataset(images[:1197], labels[:1197]), batch_size=64, shuffle=True,
                        generator=torch.Generator().manual_seed(0))
    return net, optimizer, scheduler, loader


def save(state, path):
    draft = path.with_suffix(".tmp")
    with open(draft, "wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def main(path):
    net, optimizer, scheduler, loader = make_parts()
    start, done, order = 0, 0, loader.generator.get_state()
    if path.exists():
        saved = torch.load(path, weights_only=True)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
        torch.set_rng_state(saved["rng"])
        start, done, order = saved["epoch"], saved["batch"], saved["order"]
    for epoch in range(start, EPOCHS):
        loader.generator.set_state(order)  # as it was when this epoch began
        for batch, (x, y) in enumerate(loader):
            if batch < done:
                continue  # trained before the crash
            optimizer.zero_grad()
            loss = cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            print(epoch * len(loader) + batch, loss.item(), flush=True)
            if (batch + 1) % EVERY == 0:
                save({"net": net.state_dict(), "optimizer": optimizer.state_dict(),
                      "scheduler": scheduler.state_dict(), "rng": torch.get_rng_state(),
                      "epoch": epoch, "batch": batch + 1, "order": order}, path)
        scheduler.step()
        done, order = 0, loader.generator.get_state()
    save({"net": net.state_dict()}, path.with_name("final.pt"))


if __name__ == "__main__":
    torch.set_num_threads(1)
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    main(folder / "last.pt")
