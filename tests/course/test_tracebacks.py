"""What a learner sees of an error, in a real kernel: their own frames and the message."""

import re
from collections.abc import Iterator

import pytest
from jupyter_client.manager import start_new_kernel

from course import tracebacks

# An error five frames deep in PyTorch, and one in matplotlib.
DEEP = "import torch\nnet = torch.nn.Sequential(torch.nn.Linear(3, 2))\nnet(torch.ones(4))"
PLOT = "from matplotlib.figure import Figure\nFigure().add_subplot().plot([1, 2], [1, 2, 3])"
CHAINED = ("def load(net):\n    try:\n        net(torch.ones(4))\n"
           "    except RuntimeError as error:\n"
           "        raise ValueError('no such net') from error\nload(net)")
NOTE = r"\[Frames inside libraries, not shown: (\d+)"


class Seat:
    """A kernel, asked one cell after the other in the folder where it was started."""

    def __init__(self, client):
        self.client = client

    def run(self, source: str, *typed: str) -> str:
        """All that a cell shows, without colours. typed: what is answered when it asks."""
        shown, typed = [], list(typed)

        def output(message):
            content = message["content"]
            if message["msg_type"] == "error":
                shown.extend(content["traceback"])
            elif message["msg_type"] == "stream":
                shown.append(content["text"])

        self.client.execute_interactive(source, output_hook=output, timeout=60, allow_stdin=True,
                                        stdin_hook=lambda _m: self.client.input(typed.pop(0)))
        return re.sub(r"\x1b\[[\d;]*m", "", "\n".join(shown))


@pytest.fixture
def seat(tmp_path) -> Iterator[Seat]:
    manager, client = start_new_kernel(cwd=str(tmp_path))
    try:
        yield Seat(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_traceback_holds_the_own_frames_and_the_message(seat, tmp_path):
    (tmp_path / "mine.py").write_text("def use(net, x):\n    return net(x)\n", encoding="utf-8")
    seat.run("from course import draw")
    short = seat.run(DEEP)
    assert "----> 3 net(torch.ones(4))" in short and "File" not in short
    assert int(re.search(NOTE, short)[1]) >= 4
    assert re.match(r"RuntimeError: .*shape", short.rsplit("]\n", 1)[1])
    assert len(short.splitlines()) < 15
    own = seat.run("import mine\nmine.use(net, torch.ones(4))")
    assert "----> 2 mine.use" in own and "mine.py:2, in use(net, x)" in own
    assert "site-packages" not in own and re.search(NOTE, own)
    drawn = seat.run("draw.curves('x', 'y')")
    assert "pictures" not in drawn and drawn.endswith("draws 1 to 4 lines, got 0")


def test_all_of_it_is_there_for_tb_and_debug(seat):
    seat.run("from course import draw")
    seat.run(DEEP)
    whole = seat.run("%tb")
    assert whole.count("File ") >= 4 and not re.search(NOTE, whole)
    walked = seat.run("%debug", "p input.shape", "bt", "q")
    assert "torch.Size([4])" in walked and "<module>" in walked


def test_an_error_in_a_check_leaves_all_of_it_too(seat):
    seat.run("from course import check\nimport torch\ndef softmax(x, dim):\n"
             "    return torch.nn.Linear(3, 2)(x)")
    from course.exercises import find_number

    short = seat.run(next(iter(find_number("1.1.3").checks.values())))
    assert "----> 4     return torch.nn.Linear(3, 2)(x)" in short and re.search(NOTE, short)
    assert "check.close" not in short
    whole = seat.run("%tb")
    assert "check.close" in whole and "linear.py" in whole


def test_matplotlib_and_chained_errors_are_short(seat):
    seat.run("from course import draw")
    assert len(seat.run(PLOT).splitlines()) < 15
    seat.run(DEEP)
    chained = seat.run(CHAINED)
    assert "direct cause" in chained and "net(torch.ones(4))" in chained
    assert "File" not in chained and chained.endswith("ValueError: no such net")


def test_an_interrupt_is_short(seat):
    seat.run("from course import draw")
    short = seat.run("import os, signal, threading, subprocess, sys\n"
                     "threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
                     "subprocess.run([sys.executable, '-c', 'import time; time.sleep(30)'])")
    assert "----> 3 subprocess.run" in short and "File" not in short
    assert short.rstrip().endswith("KeyboardInterrupt:") or "KeyboardInterrupt" in short


def test_other_notebooks_are_left_alone(seat):
    assert seat.run(DEEP).count("File ") >= 4


def test_a_handler_of_the_learners_own_stays(seat):
    seat.run("get_ipython().set_custom_exc((ValueError,), lambda *a, **k: print('mine'))")
    seat.run("from course import draw")
    assert seat.run("raise ValueError") == "mine\n"


@pytest.mark.parametrize("parts", [[], ["SyntaxError: no"], ["---", "File <string>:1", "E: x"],
                                   ["---", "Cell In[1], line 1", "E"]])
def test_what_has_no_frames_to_leave_out_stays(parts):
    assert tracebacks.shortened(parts) == parts
