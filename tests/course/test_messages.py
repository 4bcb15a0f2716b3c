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


# One Chinese word for one thing. What a message must not say -> what it says instead.
TERMS = {"批次": "批量", "您": "你", "磁带": "记录带", "带子": "记录带", "玩家": "选手",
         "numba 的内核": "numba 的核函数"}


@pytest.mark.parametrize("term", TERMS)
def test_a_thing_has_one_chinese_word(term: str):
    assert [m.string for m in CHINESE.values() if term in m.string] == [], f"say {TERMS[term]}"


def test_chinese_has_full_width_punctuation():
    half = re.compile(r"[一-鿿][,:;?!]|[,:;?!][一-鿿]")
    assert [m.string for m in CHINESE.values() if half.search(m.string)] == []
