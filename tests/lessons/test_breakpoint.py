"""Lesson 1.6 shows what one types at a breakpoint and what pdb answers: a real kernel says so.

The stored notebook passes over its breakpoints, as Run All must. Here the switch is on.
"""

import re
from pathlib import Path

import nbformat
import pytest
from jupyter_client.manager import start_new_kernel

LESSON = Path(__file__).parents[2] / "day1/1-6-debugging.ipynb"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
CELLS = {cell.id: cell.source for cell in nbformat.read(LESSON, as_version=4).cells}


@pytest.fixture(scope="module")
def kernel():
    """A kernel in which every cell before the first breakpoint has run, with `stop = True`."""
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        for name in ("imports", "attention-class", "switch"):
            source = CELLS[name].replace("stop = False", "stop = True")
            assert client.execute_interactive(source, timeout=60)["content"]["status"] == "ok"
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.parametrize(("cell", "shown"), [("paused-forward", "paused-read"),
                                             ("conditional-breakpoint", "conditional-read")])
def test_pdb_answers_what_the_lesson_shows(kernel, cell, shown):
    lines = re.search("```text\n(.*?)```", CELLS[shown], re.S)[1].splitlines()
    typed = [line.removeprefix("ipdb> ") for line in lines if line.startswith("ipdb> ")]
    answers = [line for line in lines if not line.startswith("ipdb> ")]
    assert typed[-1] == "c" and len(answers) >= 2
    text = converse(kernel, CELLS[cell], typed)
    places = [text.find(answer) for answer in answers]
    assert -1 not in places and places == sorted(places), text


def converse(client, source: str, commands: list[str]) -> str:
    """Run `source`, type `commands` at its prompts, and return all that it printed."""
    printed, left = [], list(commands)

    def answer(_request):
        client.input(left.pop(0))

    def hear(message):
        if message["msg_type"] == "stream":
            printed.append(message["content"]["text"])

    reply = client.execute_interactive(source, allow_stdin=True, stdin_hook=answer,
                                       output_hook=hear, timeout=60)
    assert reply["content"]["status"] == "ok" and not left, "".join(printed)
    return ANSI.sub("", "".join(printed))
