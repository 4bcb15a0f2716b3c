"""Make digits.npz from the copy of the digits that scikit-learn carries.

Run once, by hand, with scikit-learn installed: python day1/data/make_digits.py. The course itself
does not need scikit-learn. README.md beside this gives source, licence and hash.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
np.savez_compressed(
    Path(__file__).with_name("digits.npz"),
    images=digits.images.astype(np.uint8),  # (1797, 8, 8), ink from 0 to 16
    labels=digits.target.astype(np.uint8),  # (1797,), 0 to 9
)
