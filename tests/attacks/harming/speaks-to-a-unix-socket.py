# Connects to sockets of the host: an abstract one, a file, and a pair of UDP.
import socket
from pathlib import Path

from attacks import cell

ANSWER = """
import socket
for address in {addresses}:
    try:
        with socket.socket(socket.AF_UNIX) as talk:
            talk.settimeout(2)
            talk.connect(address)
    except OSError:
        pass
try:
    with socket.socket(type=socket.SOCK_DGRAM) as talk:
        talk.sendto(b"hello", ("127.0.0.1", @port@))
except OSError:
    pass
softmax = lambda x, dim: x
"""
OPEN = []


def hand_in(notebook, folder):
    addresses = ["\0attack-" + folder.parents[3].name, str(Path("@course@") / "socket")]
    Path(addresses[1]).unlink(missing_ok=True)  # of an earlier time
    for address in addresses:
        OPEN.append(socket.socket(socket.AF_UNIX))
        OPEN[-1].bind(address)
        OPEN[-1].listen()
        OPEN[-1].setblocking(False)
    cell(notebook, "softmax")["source"] = ANSWER.format(addresses=addresses)


def host_unchanged(folder):
    heard = 0
    while OPEN:
        with OPEN.pop() as server:
            try:
                server.accept()[0].close()
                heard += 1
            except BlockingIOError:
                pass
    assert not heard, f"{heard} sockets of the host were reached"
