"""The network: an ONNX file on ONNX Runtime, checked once before the first request."""

import hashlib
import math
import os
from pathlib import Path

import numpy as np

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # or it reports its use to its maker
import onnxruntime

CLASSES = 10


class UnusableModel(Exception):
    """The file cannot serve digits; the message says why and what to do."""


class Model:
    """A classifier of digits, read from an ONNX file.

    The file has one float32 input, (n, 1, h, w), (n, h, w) or (n, k * k), whose n is free, and
    gives 10 logits an image. `size` is (h, w), `sha256` names the file by its content.
    Raises UnusableModel for any other file.
    """

    def __init__(self, path: Path, threads: int = 1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads  # the default, all cores, fights with the server
        try:
            content = path.read_bytes()
            self.session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime's own exceptions have no common class
            raise UnusableModel(f"{path}: {error}") from error
        self.sha256 = hashlib.sha256(content).hexdigest()
        self.size, self._shape = _read_shape(self.session)
        self._name = self.session.get_inputs()[0].name
        self._warm_up()

    def __call__(self, images: np.ndarray) -> np.ndarray:
        """Probabilities, float32 (n, 10), of images, float32 (n, h, w)."""
        inputs = images.reshape(len(images), *self._shape)
        logits = self.session.run(None, {self._name: inputs})[0]
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def _warm_up(self) -> None:
        """The first runs are slow, and show whether the answers have the right form."""
        for n in (1, 2, 32):
            try:
                found = self(np.zeros((n, *self.size), np.float32))
            except Exception as error:
                raise UnusableModel(f"the model fails on {n} images: {error}") from error
            if found.shape != (n, CLASSES) or not np.isfinite(found).all():
                raise UnusableModel(f"for {n} images the model must give {n} rows of {CLASSES} "
                                    f"finite numbers; it gave shape {found.shape}")


def _read_shape(session: onnxruntime.InferenceSession) -> tuple[tuple, tuple]:
    """The size of an image, (h, w), and its shape in the input, without the n."""
    inputs = session.get_inputs()
    if len(inputs) != 1 or inputs[0].type != "tensor(float)":
        raise UnusableModel("the model must have one input, of float32")
    n, *shape = inputs[0].shape
    if isinstance(n, int):
        raise UnusableModel(f"the model takes exactly {n} images at once: export it again with "
                            "dynamic_shapes, so that the first axis is free")
    if not shape or not all(isinstance(length, int) for length in shape):
        raise UnusableModel(f"only the first axis may be free, not {inputs[0].shape}")
    if len(shape) == 1:
        side = math.isqrt(shape[0])
        shape_of_image = (side, side)
    else:
        shape_of_image = tuple(shape[-2:])
    if math.prod(shape_of_image) != math.prod(shape):
        raise UnusableModel(f"{inputs[0].shape} is not one grey image each")
    return shape_of_image, tuple(shape)
