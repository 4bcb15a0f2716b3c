"""The recipe without one of its ingredients at a time: `python ablation.py ../data/ablation.json`.

Trains on lesson 1.5's 1,197 training images, and measures on its 300 validation images.
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
    """The validation accuracy, 0.0 to 1.0, of the recipe with these options."""
    images, labels = data.digits()
    torch.manual_seed(seed)
    model = recipe.train(recipe.ResNet(), images[:1197, None], labels[:1197], seed=seed, **options)
    return recipe.accuracy(model, images[1197:1497, None], labels[1197:1497])


def main():
    start = time.perf_counter()
    runs = {name: [round(run(options, seed), 4) for seed in range(SEEDS)]
            for name, options in VARIANTS.items()}
    record = {"script": "day3/code/ablation.py", "torch": torch.__version__,
              "machine": f"{platform.system()} {platform.machine()}, CPU",
              "minutes": round((time.perf_counter() - start) / 60), "validation accuracy": runs}
    Path(sys.argv[1]).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
