"""The files, and whether the record is about them."""

import hashlib
import json

from acceptance.case import Case, Refused

WANTED = ("train.py", "serve.py", "train.npz", "model.onnx", "record.json")


def present(case: Case) -> str:
    missing = [name for name in WANTED if not (case.folder / name).is_file()]
    if missing:
        raise Refused(f"missing: {', '.join(missing)}")
    return ", ".join(WANTED)


def record_is_complete(case: Case) -> str:
    try:
        record = json.loads((case.folder / "record.json").read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refused(f"record.json is no JSON: {error}") from None
    if not isinstance(record, dict):
        raise Refused("record.json is no dict")
    for key, kind in (("seed", int), ("accuracy", float), ("versions", dict), ("files", dict)):
        if type(record.get(key)) is not kind:
            raise Refused(f"record.json: {key} is {record.get(key)!r}, a {kind.__name__} is wanted")
    if not {"python", "torch"} <= record["versions"].keys():
        raise Refused("record.json: versions names neither or one of python and torch")
    case.record = record
    return f"seed {record['seed']}, accuracy {record['accuracy']}"


def record_names_these_files(case: Case) -> str:
    for name in ("train.npz", "model.onnx"):
        now = hashlib.sha256((case.folder / name).read_bytes()).hexdigest()
        then = case.record["files"].get(name)
        if then is None:
            raise Refused(f"the record's files do not name {name}")
        if then != now:
            raise Refused(f"{name} has SHA-256 {now[:12]}…, the record says {str(then)[:12]}…: "
                          "it is about another file")
    return "of train.npz and model.onnx"
