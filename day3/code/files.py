"""A dataset of image files, in a module: a data loader's worker can import it by its name."""

import time

import torch
from PIL import Image
from torch.utils.data import Dataset, get_worker_info
from torchvision.transforms import v2

to_float = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])


class Files(Dataset):
    """Item i is the grey image in file number i: float32 (1, H, W) in [0, 1]."""

    def __init__(self, files):
        self.files = files

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        with Image.open(self.files[i]) as image:
            return to_float(image)


class SlowFiles(Files):
    """Files on a slow disk: 20 ms each. An item is (worker, start, stop), the time in seconds."""

    def __getitem__(self, i):
        start = time.time()
        time.sleep(0.02)
        super().__getitem__(i)
        info = get_worker_info()
        return info.id if info else -1, start, time.time()
