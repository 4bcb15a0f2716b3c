"""Plausible failures of the capstone: a change to the reference, and what must be said of it.

`make` runs the changed train.py, where the network or its record is what has changed.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    name: str
    file: str
    old: str
    new: str
    check: str  # the first check that must refuse it
    reason: str  # a part of what it says
    make: bool = False
    again: bool = False  # only seen when it is trained again
    perhaps: tuple[str, ...] = ()  # refuse it too, where luck has it


FAILURES = [
    Failure("the batch is frozen", "parts.py",
            '\n        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))', ")",
            "network: batches", "frozen", make=True),
    Failure("the weights stay in a second file", "parts.py", "external_data=False",
            "external_data=True", "network", "second file", make=True),
    Failure("one linear layer", "parts.py", "nn.Dropout(0.2), nn.Flatten(), nn.Linear(512, 10))",
            "nn.Flatten(), nn.Linear(512, 10))\n    network = nn.Sequential(nn.Flatten(), "
            "nn.Linear(64, 10))", "network: strangers", "92% are wanted", make=True),
    Failure("normalised over the batch", "parts.py", "nn.BatchNorm2d(16)",
            "nn.BatchNorm2d(16, track_running_stats=False)", "network: neighbours",
            "other images of a batch", make=True),
    Failure("drawn without the seed", "parts.py", "torch.manual_seed(seed)", "torch.seed()",
            "training", "without the seed", make=True, again=True,
            perhaps=("record: accuracy",)),
    Failure("the network is newer than its record", "record.json", '"model.onnx": "',
            '"model.onnx": "0', "record: hashes", "another file"),
    Failure("accuracy on what was trained on", "record.json", '"accuracy": 0.', '"accuracy": 1.',
            "record: accuracy", "promises"),
    Failure("a record without versions", "record.json", '"torch": ', '"numpy": ', "record",
            "python and torch"),
    Failure("ink is scaled twice", "parts.py", "np.array(image, np.float32)",
            "(np.array(image, np.float32) / 16)", "service: answers", "not those of model.onnx"),
    Failure("scores for probabilities", "parts.py", "shares.tolist()", "scores.tolist()",
            "service: answers", "not those of model.onnx"),
    Failure("nothing is validated", "parts.py", "    if len(body) > 10_000:",
            "    return _answer(json.loads(body), predict)\n\n\ndef _answer(asked, predict):\n"
            "    scores = predict(np.array(asked['image'], np.float32)[None, None])[0]\n"
            "    shares = np.exp(scores - scores.max())\n"
            "    return 200, {'digit': int(scores.argmax()), "
            "'probabilities': (shares / shares.sum()).tolist()}\n"
            "    if len(body) > 10_000:", "service: strangers", "no JSON: "),
    Failure("NaN passes", "parts.py", "0 <= ink <= 1 for", "not (ink < 0 or ink > 1) for",
            "service: strangers", "NaN gets 200"),
    Failure("ten thousand brackets", "parts.py", "(ValueError, RecursionError)", "ValueError",
            "service: strangers", "ten thousand brackets"),
    Failure("one answer for all", "serve.py",
            "    return session.run([\"logits\"], {\"image\": x})[0]",
            "    global latest\n    latest = x\n    threading.Event().wait(0.02)\n"
            "    return session.run([\"logits\"], {\"image\": latest})[0]",
            "service: crowd", "not those of model.onnx"),
    Failure("every address", "serve.py", '"127.0.0.1"', '""', "service: address",
            "every address"),
    Failure("no metrics", "serve.py", '"/metrics"', '"/numbers"', "service: metrics",
            "/metrics says 404"),
    Failure("counted without a status", "serve.py", "requests.labels(status)",
            'requests.labels("all")', "service: metrics", "has no predict_requests_total"),
    Failure("SIGTERM ends it at once", "serve.py", "signal.signal(signal.SIGTERM, end)", "",
            "service: end", "got no answer"),
    Failure("SIGTERM is ignored", "serve.py", "signal.signal(signal.SIGTERM, end)",
            "signal.signal(signal.SIGTERM, signal.SIG_IGN)", "service: end", "still runs"),
    Failure("never ready", "serve.py", '("/healthz", "/readyz")', '("/healthz",)',
            "service", "/readyz has not said 200"),
    Failure("it does not start", "serve.py", 'InferenceSession("model.onnx")',
            'InferenceSession("digits.onnx")', "service", "serve.py ended with 1"),
]
