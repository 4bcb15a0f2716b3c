"""The exported network, alone: no PyTorch, no second file."""

import numpy as np
import onnxruntime

from acceptance.case import Case, Refused, last_line

AT_LEAST = 0.92  # of the strangers; one linear layer reads 90 %
PROMISE = 0.06  # how much better than that the record's accuracy may be


def load(content: bytes):
    """Return run(images) -> scores of an ONNX file. Raises Refused."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # what is wrong is said here
    try:  # from memory: a second file beside it cannot be found
        session = onnxruntime.InferenceSession(content, options)
    except Exception as error:
        if "external" in str(error).lower() or ".data" in str(error):
            raise Refused("the weights are in a second file: export with external_data=False"
                          ) from None
        raise Refused(f"ONNX Runtime cannot load it: {last_line(str(error))}") from None
    names = [i.name for i in session.get_inputs()], [o.name for o in session.get_outputs()]
    if names != (["image"], ["logits"]):
        raise Refused(f"inputs and outputs are {names[0]} and {names[1]}, "
                      "['image'] and ['logits'] are wanted")
    return lambda images: session.run(["logits"], {"image": images})[0]


def loads_alone(case: Case) -> str:
    content = (case.folder / "model.onnx").read_bytes()
    case.run = load(content)
    return f"{len(content) / 1000:.0f} kB, from image to logits"


def takes_any_batch(case: Case) -> str:
    for size in (1, 2, 7, 64):
        try:
            scores = case.run(case.images[:size])
        except Exception as error:
            raise Refused(f"a batch of {size} fails, so the batch is frozen: "
                          f"{last_line(str(error))}") from None
        if scores.shape != (size, 10) or not np.isfinite(scores).all():
            raise Refused(f"a batch of {size} gives shape {scores.shape} or numbers that are none")
    return "of 1, 2, 7 and 64"


def reads_each_image_alone(case: Case) -> str:
    together = case.run(case.images[:64])
    if np.abs(case.run(case.images[:64]) - together).max() > 1e-4:
        raise Refused("the same images get other scores the second time: "
                      "dropout is at work, export in evaluation mode")
    alone = np.concatenate([case.run(case.images[n:n + 1]) for n in range(64)])
    if (gap := np.abs(alone - together).max()) > 1e-3:
        raise Refused(f"scores change by {gap:.2g} with the other images of a batch: "
                      "batch normalisation is over the batch, not over what training has seen")
    return "do not change what is read"


def reads_strangers(case: Case) -> str:
    case.accuracy = float((case.run(case.images).argmax(1) == case.labels).mean())
    if case.accuracy < AT_LEAST:
        raise Refused(f"{case.accuracy:.1%} of 300 digits are read right, "
                      f"{AT_LEAST:.0%} are wanted")
    return f"{case.accuracy:.1%} of 300 digits"


def keeps_the_promise(case: Case) -> str:
    promised = case.record["accuracy"]
    if not 0 <= promised <= case.accuracy + PROMISE:
        raise Refused(f"the record promises {promised:.1%}, strangers get {case.accuracy:.1%}: "
                      "measure on writers that the training has not met")
    return f"{promised:.1%} promised, strangers get {case.accuracy:.1%}"
