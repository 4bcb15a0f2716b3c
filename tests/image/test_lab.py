"""What a learner does: a real browser from outside, two containers, one volume."""

import json
import re

import engine
import pytest
from browser import PATIENCE, Notebook, chromium
from playwright.sync_api import BrowserContext, expect, sync_playwright

EXERCISES = "day1/exercises/1-1-exercises.ipynb"
RIGHT = "return (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True, correction=0)"
BUSY = "import time\nwhile True: time.sleep(0.1)"


@pytest.fixture(scope="module")
def browser():
    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as playwright:
        started = chromium(playwright)
        context = started.new_context(viewport={"width": 1280, "height": 1000})
        context.set_default_timeout(1000 * PATIENCE)
        yield context
        started.close()


def open_notebook(browser: BrowserContext, running: engine.Container, path: str) -> Notebook:
    page = browser.new_page()
    page.goto(f"{running.url}doc/tree/{path}?token={engine.TOKEN}")
    expect(page.locator("#jp-bottom-panel")).to_contain_text("| Idle")
    return Notebook(page)


def content(running: engine.Container, path: str) -> dict:
    status, text = running.ask(f"api/contents/{path}", engine.TOKEN)
    assert status == 200, text
    return json.loads(text)["content"]


def sources(running: engine.Container) -> str:
    return "\n".join(cell["source"] for cell in content(running, EXERCISES)["cells"])


def test_an_answer_is_checked_saved_by_itself_and_there_in_the_next_container(browser):
    """The story of one learner: the notebook is never saved by hand."""
    with engine.volume() as option:
        with engine.container(option) as first:
            solve(open_notebook(browser, first, EXERCISES))
            assert first.stop() in (0, 143)  # 137 would be: killed after 10 s
        with engine.container(option) as second:
            assert RIGHT in sources(second)
            solved = json.loads(second.execute("cat", "/workspace/.progress.json").stdout)
            assert {state.partition(":")[0] for state in solved["1.1.1"].values()} == {"passed"}


def solve(notebook: Notebook) -> None:
    notebook.cell("import torch").locator(".cm-line").last.click()
    notebook.page.keyboard.press("Shift+Enter")
    answer = notebook.cell("def standardise(x)")
    notebook.answer(answer, RIGHT)
    check = notebook.below(answer)
    expect(check.locator(".course-check[data-state=passed]").last).to_contain_text("is solved")
    # JupyterLab says so when the disk has what the screen shows.
    expect(notebook.page.locator(".jp-mod-dirty")).to_have_count(0)


def test_a_busy_kernel_does_not_keep_it_from_ending(browser):
    with engine.volume() as option, engine.container(option) as running:
        body = {"type": "notebook", "format": "json", "content": {
            "cells": [{"cell_type": "code", "source": BUSY, "metadata": {}, "outputs": [],
                       "execution_count": None, "id": "busy"}],
            "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
            "nbformat": 4, "nbformat_minor": 5}}
        assert running.ask("api/contents/busy.ipynb", engine.TOKEN, body)[0] == 201
        notebook = open_notebook(browser, running, "busy.ipynb")
        notebook.run_all()
        expect(notebook.page.locator("#jp-bottom-panel")).to_contain_text("| Busy")
        assert running.stop() in (0, 143)


def test_nobody_gets_in_without_the_token(lab, browser):
    assert lab.ask("api/contents")[0] == 403
    assert lab.ask("api/contents", "wrong")[0] == 403
    browser.clear_cookies()
    page = browser.new_page()
    page.goto(f"{lab.url}lab")
    expect(page.locator("#password_input")).to_be_visible()


def test_the_health_check_is_green_and_knows_nothing_of_cuda(lab):
    facts = json.loads(engine.call("image", "inspect", engine.IMAGE).stdout)[0]
    found = facts["Config"].get("Healthcheck") or facts["Healthcheck"]  # docker; podman
    kind, *command = found["Test"]
    assert kind == "CMD"
    lab.execute(*command)
    assert "torch" not in " ".join(command)


def test_it_is_as_locked_up_as_it_is_meant_to_be(lab):
    status = dict(re.findall(r"(\w+):\s+(\S+)", lab.execute("cat", "/proc/1/status").stdout))
    assert (status["Uid"], status["CapEff"], status["CapBnd"]) == ("1000", "0" * 16, "0" * 16)
    assert status["NoNewPrivs"] == "1"
    assert lab.execute("touch", "/opt/course/day1/x", check=False).returncode != 0
    assert lab.execute("touch", "/etc/x", check=False).returncode != 0


def test_what_the_learner_changed_is_never_overwritten(lab):
    lab.execute("sh", "-c", "cd /workspace/day1; echo mine > 1-1-tensors.ipynb; rm data/README.md")
    again = engine.call("inspect", lab.name).stdout
    volume = next(m["Name"] for m in json.loads(again)[0]["Mounts"] if m["Type"] == "volume")
    ran = engine.once("sh", "-c", "cat day1/1-1-tensors.ipynb; ls day1/data; ls -A",
                      options=(f"--volume={volume}:/workspace",))
    mine, *names = ran.stdout.split()
    assert mine == "mine"
    assert "README.md" in names  # what is missing comes back
    assert {name for name in names if name.startswith(".")} <= {".home", ".laid-out.json"}
    assert {"day1", "day2", "day3"} <= set(names) and "docker" not in names


def test_it_opens_and_looks_as_at_home(lab, browser):
    """The settings of course/lab reach it: the first page, the hidden answers, no news."""
    browser.clear_cookies()
    page = browser.new_page()
    page.goto(f"{lab.url}?token={engine.TOKEN}")
    expect(page.locator(".jp-Notebook h1")).to_have_text(re.compile("1.0 The whole in ten minutes"))
    menus = page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
    assert "Kernel" in menus and "Nbgrader" not in menus
    expect(page.locator(".jp-Dialog, .Toastify__toast")).to_have_count(0)
    assert "jp-OutputPlaceholder" in lab.ask("custom/custom.css", engine.TOKEN)[1]
    page.close()
