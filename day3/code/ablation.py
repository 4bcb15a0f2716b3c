"""The recipe without one of its ingredients at a time: `python ablation.py ../data/ablation.json`.

Half of the people in the 1,497 training images teach, the other half ask, and then the other way
round. So an image is read by a network that never met its writer (but for the one at the cut).
The test images stay away.
"""

import json
import platform
import sys
import time
from pathlib import Path

import recipe
import torch

from course import data

SEEDS = 5
VARIANTS = {
    "the whole recipe": {},
    "no augmentation": {"augmented": False},
    "no schedule": {"scheduled": False},
    "no weight decay": {"weight_decay": 0.0},
    "no smoothing": {"smoothing": 0.0},
    "no average": {"average": 0.0},  # the newest weights replace the average at each step
    "none of them": {"augmented": False, "scheduled": False, "weight_decay": 0.0,
                     "smoothing": 0.0, "average": 0.0},
}


def run(options, seed):
    """The share of all 1,497 images that is read right, 0.0 to 1.0, with these options."""
    images, labels = data.digits()
    halves = [(images[part, None], labels[part]) for part in (slice(0, 748), slice(748, 1497))]
    right = 0
    for taught, asked in (halves, halves[::-1]):
        torch.manual_seed(seed)
        model = recipe.train(recipe.ResNet(), *taught, seed=seed, **options)
        right += recipe.accuracy(model, *asked) * len(asked[1])
    return right / 1497


def main():
    torch.set_num_threads(1)
    start = time.perf_counter()
    runs = {name: [round(run(options, seed), 4) for seed in range(SEEDS)]
            for name, options in VARIANTS.items()}
    record = {"script": "day3/code/ablation.py", "torch": torch.__version__,
              "machine": f"{platform.system()} {platform.machine()}, CPU",
              "minutes": round((time.perf_counter() - start) / 60), "accuracy": runs}
    Path(sys.argv[1]).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
