"""What can go wrong in a kernel, said in one line that names who did what, and where."""

import textwrap


class KernelError(RuntimeError):
    """A kernel was stopped. `trace` holds what its threads had done until then."""

    trace = None

    def _render_traceback_(self) -> list[str]:
        """The lines that IPython shows instead of the simulator's frames."""
        return textwrap.wrap(f"{type(self).__name__}: {self}", 96)


class OutOfBounds(KernelError, IndexError):
    """A thread reached outside of an array. It was stopped before it happened."""


class Divergence(KernelError):
    """A barrier that not every thread of the block reaches: on a GPU the block may hang."""


class Endless(KernelError):
    """A launch that does not come to an end."""


class NotRun(KernelError):
    """A launch on a GPU that did not take place, because there is none, or it cannot be sent."""


class Unsupported(KernelError, TypeError):
    """Something that CUDA has and the simulator has not, or that no kernel may do."""
