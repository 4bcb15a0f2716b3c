"""Frames on a file descriptor: 8 bytes with a length, then that many bytes."""

import os


def receive(fd: int) -> bytes:
    """One frame, b"" at the end of the file."""
    return _exactly(fd, int.from_bytes(_exactly(fd, 8), "little"))


def send(fd: int, content: bytes) -> None:
    left = memoryview(len(content).to_bytes(8, "little") + content)
    while left:
        left = left[os.write(fd, left):]


def _exactly(fd: int, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = os.read(fd, min(size - len(parts), 1 << 20))
        if not part:
            return b""
        parts += part
    return bytes(parts)
