# The cell's last value has a representation that never ends.
import time

LIMITS = {"cell_seconds": 2.0}
end = time.monotonic() + 90  # so that nothing runs for ever, should nobody stop it


class Endless:
    def __repr__(self):
        while time.monotonic() < end:
            pass
        return ""

    _repr_html_ = _repr_svg_ = __str__ = __repr__


def softmax(x, dim):
    raise ValueError(Endless())


Endless()
