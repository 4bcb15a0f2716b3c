"""A picture of a ring all-reduce: who holds which sum after each step."""

import torch

from course.pictures.canvas import Canvas, Picture

RANKS, STATES = 6, 5  # more are too small to read
PITCH = 1.5  # from one rank's row to the next: the arrow stands between them


def ring(states: list[torch.Tensor]) -> Picture:
    """Draw the chunks of every rank, before and after each step; what a step changed is dark.

    states: 1 to 5 tensors of shape (n, n), n from 2 to 6: row r holds what rank r has, column k
    is chunk k. An arrow comes from the rank that sent, the one above; the sum over all ranks
    of the first state is bold. Raises ValueError for other shapes.
    """
    n = len(states[0]) if states else 0
    if not 2 <= n <= RANKS or len(states) > STATES or {tuple(s.shape) for s in states} != {(n, n)}:
        raise ValueError(f"ring draws 1 to {STATES} tensors of shape (n, n), n from 2 to {RANKS}, "
                         f"got shapes {[tuple(s.shape) for s in states]}")
    canvas = Canvas(1.7 + len(states) * (n + 1) - 0.9, 1.6 + PITCH * n)
    for rank in range(n):
        canvas.text(0, 1.96 + PITCH * rank, f"rank {rank}")
    words, total = [], states[0].sum(dim=0)
    for step, (before, now) in enumerate(zip([states[0], *states], states, strict=False)):
        left, name = 1.7 + step * (n + 1), f"after step {step}" if step else "before"
        canvas.text(left, 0.4, name)
        for rank, chunk in [(r, c) for r in range(n) for c in range(n)]:
            x, y, value = left + chunk, 1.5 + PITCH * rank, now[rank, chunk].item()
            changed = value != before[rank, chunk].item()
            canvas.box(x, y, value, 0.35 if changed else 1.0)
            if step and value == total[chunk].item():
                canvas.axes.texts[-1].set_fontweight("bold")
            if changed:
                canvas.axes.annotate("", (x + 0.46, y + 0.02), (x + 0.46, y - 0.62),
                                     arrowprops={"arrowstyle": "->", "lw": 1.6})
        words.append(f"{name}: {now.tolist()}")
    return Picture(canvas.figure, "\n".join(words))
