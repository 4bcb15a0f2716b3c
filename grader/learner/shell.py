"""IPython without a kernel: a shell that keeps what a cell shows, up to a limit.

Made once in a zygote, before any learner's code; every child inherits it through its fork.
"""

import bdb  # noqa: F401 - IPython imports it at the first cell; a sandbox may not read it then
import io
import sys

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grader.learner.outputs import Outputs


class Stream(io.TextIOBase):
    """What a cell writes to stdout or stderr."""

    def __init__(self, shell: "Shell", name: str):
        self.shell, self.name = shell, name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shell.outputs.stream(self.name, str(text))
        return len(text)


class Published(DisplayPublisher):
    """`display(...)`."""

    def publish(self, data, *_metadata, **_more) -> None:
        self.shell.outputs.data("display_data", data)


class Shown(DisplayHook):
    """The value of a cell's last line."""

    def start_displayhook(self) -> None:
        self.pending = {}

    def write_output_prompt(self) -> None:
        """A notebook has no prompt."""

    def write_format_data(self, format_dict, md_dict=None) -> None:
        self.pending = format_dict

    def finish_displayhook(self) -> None:
        self.shell.outputs.data("execute_result", self.pending, self.prompt_count)


class Shell(InteractiveShell):
    """`run(source)` runs a cell; `outputs` is what it has shown."""

    displayhook_class = Shown
    display_pub_class = Published

    def __init__(self, **options):
        self.outputs = Outputs(0)
        super().__init__(**options)

    def run(self, source: str, limit: int) -> tuple[object, BaseException | None]:
        """The value of the last line and the error that ended the cell, if any."""
        self.outputs = Outputs(limit)
        streams, sys.stdout, sys.stderr = ((sys.stdout, sys.stderr),
                                           Stream(self, "stdout"), Stream(self, "stderr"))
        try:
            result = self.run_cell(source, store_history=True)
        finally:
            sys.stdout, sys.stderr = streams
        return result.result, result.error_before_exec or result.error_in_exec

    def should_run_async(self, raw_cell: str, **more: object) -> bool:
        """In a kernel an event loop is always running: `asyncio.create_task(f())` finds it."""
        return "async" in raw_cell or super().should_run_async(raw_cell, **more)

    def system(self, cmd: str) -> None:
        """`!cmd`, `%pip`: no program may be started, and the cell goes on."""
        try:
            super().system(cmd)
        except OSError:
            _not_run(cmd)

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> list[str] | str:
        """`lines = !cmd`."""
        try:
            return super().getoutput(cmd, split, depth + 1)
        except OSError:
            _not_run(cmd)
            return [] if split else ""

    def enable_gui(self, gui=None) -> None:
        """`%matplotlib` asks for an event loop; there is none, as in a kernel."""

    def _showtraceback(self, etype, evalue, stb) -> None:
        self.outputs.error(etype, evalue, list(stb))


def _not_run(cmd: str) -> None:
    print(f"not run while this is graded: {cmd.split()[0]}", file=sys.stderr)


def make() -> Shell:
    """The process's shell: no history file, no profile, no colours, no hooks of a user's own."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "NoColor"
    config.InteractiveShell.autoindent = False
    config.InteractiveShell.xmode = "Context"
    shell = Shell.instance(config=config)
    shell.enable_matplotlib("inline")  # figures are shown at the end of a cell, as in Jupyter
    return shell
