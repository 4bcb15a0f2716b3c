"""Contrast as WCAG 2.2 measures it, and the least that it asks for."""

import numpy as np

WORDS, LINES = 4.5, 3.0  # criteria 1.4.3 and 1.4.11


def luminance(colours: np.ndarray) -> np.ndarray:
    """Relative luminance, 0 to 1, of sRGB colours, shape (..., 3), 0 to 1."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(a, b) -> np.ndarray:
    """1 to 21, of sRGB colours 0 to 1; the shapes broadcast."""
    first, second = luminance(np.asarray(a)), luminance(np.asarray(b))
    return (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
