"""The Chinese catalogue: complete, compiled, and true to the English placeholders."""

import os
import re
import string
import subprocess
import sys

import catalogue
import pytest

CHINESE = {message.id: message for message in catalogue.chinese() if message.id}
ENGLISH = [message.id for message in catalogue.template() if message.id]


@pytest.mark.parametrize("text", ENGLISH)
def test_every_message_has_chinese_that_keeps_its_placeholders(text: str):
    message = CHINESE.get(text)
    assert message and message.string and not message.fuzzy, "run `make zh` and translate it"
    for find in (lambda s: sorted(f for _, f, _, _ in string.Formatter().parse(s) if f),
                 lambda s: sorted(re.findall(r"`[^`]*`", s))):
        assert find(message.string) == find(text)


def test_nothing_is_left_over():
    assert set(CHINESE) == set(ENGLISH), "run `make zh`"


def test_the_compiled_catalogue_is_current():
    assert catalogue.PO.with_suffix(".mo").read_bytes() == catalogue.mo_bytes(catalogue.chinese())


@pytest.mark.parametrize(("language", "words"), [
    ("zh_CN", "形状为 (2,) 的 float32 张量"), ("fr", "float32 tensor of shape (2,)")])
def test_language_decides(language: str, words: str):
    code = "import torch; from course import check; check.close(torch.ones(2), torch.ones(2))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                         env=os.environ | {"LANGUAGE": language, "PYTHONUTF8": "1"})
    assert words in run.stdout
