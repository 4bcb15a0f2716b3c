"""Where attacks take place: a course in a temporary folder, and what would notice a success."""

import contextlib
import re
import selectors
import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOTEBOOK = "1-1-exercises.ipynb"
REFERENCE = ROOT / "day1/solutions" / NOTEBOOK


@dataclass(frozen=True)
class Scene:
    """A course with what attacks look for, a folder for markers, and a listener's port."""

    folder: Path
    port: int

    @property
    def course(self) -> Path:
        return self.folder / "course"

    @property
    def markers(self) -> Path:
        return self.folder / "markers"

    @property
    def submitted(self) -> Path:
        return self.course / "day1/submitted"

    def marks(self) -> list[str]:
        """What attacks have left on the host; forgotten once told."""
        found = sorted(self.markers.iterdir())
        for path in found:
            path.unlink()
        return [path.name for path in found]

    def clear(self) -> None:
        """Nothing is handed in, nothing graded; the gradebook is as `stock.release` made it."""
        for step in ("submitted", "autograded", "feedback", ".grading"):
            shutil.rmtree(self.course / "day1" / step, ignore_errors=True)
        if (fresh := self.folder / "fresh.db").exists():
            shutil.copy(fresh, self.course / "gradebook.db")

    def fill_in(self, text: str) -> str:
        values = {"@markers@": self.markers, "@course@": self.course, "@port@": self.port}
        return re.sub("@[a-z]+@", lambda found: str(values.get(found[0], found[0])), text)


@contextlib.contextmanager
def a_scene() -> Iterator[Scene]:
    """A scene in a temporary folder. `stock.release` adds what nbgrader needs to the course."""
    with tempfile.TemporaryDirectory(prefix="attacks-") as folder, listener(Path(folder)) as port:
        scene = Scene(Path(folder), port)
        (scene.course / "day1/solutions").mkdir(parents=True)
        shutil.copy(REFERENCE, scene.course / "day1/solutions")
        yield scene


@contextlib.contextmanager
def listener(folder: Path) -> Iterator[int]:
    """A port of 127.0.0.1, TCP and UDP. Whatever arrives becomes the marker `network`."""
    (folder / "markers").mkdir()
    tcp, udp = socket.socket(), socket.socket(type=socket.SOCK_DGRAM)
    closed, close = socket.socketpair()
    with tcp, udp, closed, close, selectors.DefaultSelector() as ready:
        tcp.bind(("127.0.0.1", 0))
        tcp.listen()
        port = tcp.getsockname()[1]
        udp.bind(("127.0.0.1", port))
        for one in (tcp, udp, closed):
            ready.register(one, selectors.EVENT_READ)

        def listen() -> None:
            while closed not in (found := {key.fileobj for key, _events in ready.select()}):
                if tcp in found:
                    tcp.accept()[0].close()
                if udp in found:
                    udp.recv(65536)
                (folder / "markers/network").touch()

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield port
        finally:
            close.send(b"!")
            thread.join()
