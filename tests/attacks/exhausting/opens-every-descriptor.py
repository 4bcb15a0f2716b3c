# Opens files, pipes and sockets until no more can be opened, and keeps them.
import os
import socket

held = []
for make in (os.pipe, lambda: os.open("/dev/null", os.O_RDONLY), socket.socketpair,
             lambda: os.memfd_create("x"), lambda: os.eventfd(0), lambda: os.dup(0)):
    try:
        for _ in range(20_000):
            held.append(make())
    except (OSError, AttributeError):
        pass


def softmax(x, dim):
    return x
