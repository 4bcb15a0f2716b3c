"""Ways to break the file: what a disk, a sync tool or an editor makes of its bytes."""

import json
import pprint
import random
import zlib

from broken.values import TEXTS


def cut_off(generator: random.Random, notebook: dict) -> bytes:
    content = json.dumps(notebook).encode()
    return content[:generator.randrange(len(content))]


def bytes_exchanged(generator: random.Random, notebook: dict) -> bytes:
    content = bytearray(json.dumps(notebook).encode())
    for _ in range(generator.choice([1, 1, 3, 50])):
        content[generator.randrange(len(content))] = generator.randrange(256)
    return bytes(content)


def bytes_repeated_or_lost(generator: random.Random, notebook: dict) -> bytes:
    content = json.dumps(notebook).encode()
    first, last = sorted(generator.choices(range(len(content)), k=2))
    return content[:last] + content[first:] if generator.random() < 0.5 else \
        content[:first] + content[last:]


def no_notebook_at_all(generator: random.Random, notebook: dict) -> bytes:
    return generator.choice([*TEXTS, generator.randbytes(generator.randrange(1, 5_000)),
                             zlib.compress(json.dumps(notebook).encode())])


def almost_json(generator: random.Random, notebook: dict) -> bytes:
    text = json.dumps(notebook, indent=1)
    head, tail = text[:len(text) // 2], text[len(text) // 2:]
    return generator.choice([
        text + ",", text + text, pprint.pformat(notebook), text.replace("]", ",]"),
        f"// mine\n{text}", f"<<<<<<< HEAD\n{head}\n=======\n{tail}\n>>>>>>> mine\n",
        text[:-1] + ', "cells": 3}', text[:-1] + ', "cells": []}',
        text.replace("{", '{"source": "pass", "source": "pass", ', 3)]).encode()


def other_encoding(generator: random.Random, notebook: dict) -> bytes:
    text = json.dumps(notebook | {"metadata": {"author": "Zoë 张三"}}, ensure_ascii=False)
    encoding = generator.choice(["utf-8-sig", "utf-16", "utf-32", "utf-16-be", "gb18030", "cp1252"])
    return generator.choice([b"", b"\xef\xbb\xbf"]) + text.encode(encoding, "replace")
