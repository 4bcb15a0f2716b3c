"""The reading edition: built once, then read as files, without a browser."""

import base64
import filecmp
import html
import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from web import words
from web.labels import LABELS
from web.pages import BrokenLink, Links, Page, Tree
from web.pictures import packed
from web.site import clear

ROOT = Path(__file__).parents[2]


def test_every_notebook_has_a_page_and_a_download_byte_for_byte(site, texts):
    notebooks = [*ROOT.glob("day?/*.ipynb"), *ROOT.glob("day?/exercises/*.ipynb")]
    assert len(notebooks) >= 47
    for path in notebooks:
        name = path.relative_to(ROOT)
        assert name.with_suffix(".html").as_posix() in texts
        assert filecmp.cmp(path, site / name, shallow=False)


def test_every_cell_is_an_anchor(texts):
    for path in [*ROOT.glob("day?/*.ipynb"), *ROOT.glob("day?/exercises/*.ipynb")]:
        text = texts[path.relative_to(ROOT).with_suffix(".html").as_posix()]
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            assert f'<section id="{cell["id"]}"' in text


def test_pages_are_small_and_well_formed(texts):
    for name, text in texts.items():
        assert len(text.encode()) <= 150_000, name
        assert len(re.findall(r"<h1\b", text)) == 1, name
        ids = Counter(re.findall(r'\bid="([^"]+)"', text))
        assert [i for i, n in ids.items() if n > 1] == [], name
        for image in re.findall(r"<img\b[^>]*>", text):
            assert re.search(r'alt="[^"]+"', image) and "data:" not in image, (name, image[:200])
            assert "width=" in image and "height=" in image, (name, image[:200])


def test_a_page_loads_little(site, texts):
    around = sum((site / name).stat().st_size for name in ("style.css", "script.js"))
    for name, text in texts.items():
        pictures = set(re.findall(r'<img [^>]*src="([^"]+)"', text))
        drawn = sum((site / name).parent.joinpath(p).stat().st_size for p in pictures)
        assert len(text.encode()) + around + drawn <= 250_000, name


def test_packed_pictures_keep_every_pixel():
    lesson = (ROOT / "day1/1-3-optimisation.ipynb").read_text(encoding="utf-8")
    pictures = [base64.b64decode(found)
                for found in re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", lesson)]
    clear_one = Image.new("RGBA", (9, 5), (200, 10, 30, 90))
    clear_one.putpixel((3, 2), (1, 2, 3, 0))
    file = io.BytesIO()
    clear_one.save(file, "PNG")
    assert len(pictures) >= 5
    for picture in [*pictures, file.getvalue()]:
        before, after = (Image.open(io.BytesIO(p)).convert("RGBA")
                         for p in (picture, packed(picture)))
        assert before.size == after.size and before.tobytes() == after.tobytes()


def test_the_second_language_has_every_page_and_shows_what_is_translated(texts):
    english = {name for name in texts if not name.startswith("zh/")}
    assert {name.removeprefix("zh/") for name in texts if name.startswith("zh/")} == english
    lesson = texts["zh/day1/1-3-optimisation.html"]
    assert '<html lang="zh-CN">' in lesson and "<h2>中文 " in lesson and "学习率" in lesson
    assert "中文" not in texts["zh/day2/2-1-devices.html"].partition("<main")[2].partition(
        '<nav class="turn"')[0]  # nobody has translated it: English


def test_labels_are_the_same_in_both_languages():
    assert LABELS["en"].keys() == LABELS["zh"].keys()
    for words_ in LABELS.values():
        assert all(words_.values())
    assert [key for key in LABELS["en"]
            if LABELS["en"][key].count("{}") != LABELS["zh"][key].count("{}")] == []


def test_no_page_asks_another_host_for_anything(site, texts):
    for name, text in texts.items():
        assert not re.findall(r'<(?:img|script|link|iframe)\b[^>]*(?:src|href)="(?:https?:)?//',
                              text), name
    assert "url(" not in (site / "style.css").read_text(encoding="utf-8")


def test_no_maths_is_left_raw(texts):
    for name, text in texts.items():
        prose = re.sub(r"<(pre|code|annotation)\b.*?</\1>", "", text, flags=re.S)
        assert re.findall(r"\$[^$\n]+\$", prose) == [], name


def test_search_index_holds_code_prose_and_the_page_of_each_passage(site, texts):
    script = (site / "search.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("window.courseIndex = ").rstrip(";\n"))
    for wanted in ("learning rate", "optimizer.zero_grad()"):
        hits = [(page, anchor) for page, _, passages in index for anchor, _, text in passages
                if wanted in text]
        assert hits
        assert all(not anchor or f'id="{anchor}"' in texts[page] for page, anchor in hits)


def test_a_broken_link_stops_the_build():
    with pytest.raises(BrokenLink, match=r"nowhere\.ipynb"):
        Links(Tree("en", [ROOT]), []).turn(Page("README.md", "index.html"), "day1/nowhere.ipynb")


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").touch()
    with pytest.raises(FileExistsError):
        clear(tmp_path)


def test_code_keeps_its_text_and_tracebacks_their_colours():
    source = "if x < 3:\n    print('a & b')"
    shown = words.code(source)
    assert html.unescape(re.sub(r"<[^>]+>", "", shown)) == source
    assert words.traceback(["\x1b[31mError\x1b[39m <b>"]) == (
        '<span class="ansi-red">Error</span> &lt;b&gt;')
