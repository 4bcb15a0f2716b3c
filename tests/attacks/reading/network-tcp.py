# Sends what it sees to a server, over TCP.
import socket


def softmax(x, dim):
    try:
        with socket.create_connection(("127.0.0.1", int("@port@")), timeout=2) as line:
            line.sendall(repr(x).encode())
    except OSError:
        pass
    return x + 0
