"""A picture of what fills the memory, operation by operation."""

from matplotlib.figure import Figure

from course.pictures.canvas import Picture

MIB = 2**20
# From dark to light in grey, and a hatch for the largest: told apart without colour.
STYLES = {"weights": ("#1f3b5c", ""), "optimiser state": ("#4c7fb0", ""),
          "gradients": ("#D55E00", ""), "activations and others": ("#f2dfb0", "///")}


def memory_timeline(seen) -> Picture:
    """Draw the bytes that `memory.watch` saw: weights at the bottom, activations on top.

    The horizontal axis counts how often something was made or freed. Marks stand at the end
    of what they name. Raises ValueError if nothing was seen.
    """
    if not seen.changes:
        raise ValueError("memory_timeline draws what `memory.watch` saw; it saw no tensor")
    heights = {kind: [size / MIB for size in sizes] for kind, sizes in seen.heights().items()
               if any(sizes)}
    figure = Figure(figsize=(7.6, 3.6))
    axes = figure.add_subplot(xlabel="tensors made and freed", ylabel="MiB")
    floor = [0.0] * len(next(iter(heights.values())))
    for kind, height in heights.items():
        top = [a + b for a, b in zip(floor, height, strict=True)]
        colour, hatch = STYLES[kind]
        axes.fill_between(range(len(top)), floor, top, step="post", facecolor=colour,
                          hatch=hatch, edgecolor="0.45", linewidth=0.3, label=kind)
        floor = top
    _draw_marks(axes, seen, max(floor))
    axes.set(xlim=(0, max(len(floor) - 1, 1)), ylim=(0, 1.18 * max(floor)))
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=len(heights))
    figure.tight_layout()
    return Picture(figure, _words(seen, heights, floor))


def _draw_marks(axes, seen, height: float) -> None:
    start = 0
    for end, name in seen.marks:
        axes.axvline(end - 1, color="black", linewidth=0.8)
        axes.text((start + end) / 2, 1.1 * height, name, ha="center", va="center", fontsize=9)
        start = end


def _words(seen, heights: dict[str, list[float]], total: list[float]) -> str:
    peak = max(range(len(total)), key=total.__getitem__)
    phase = next((f" in {name}" for end, name in seen.marks if peak < end), "")
    parts = ", ".join(f"{kind} {height[peak]:.1f}" for kind, height in heights.items())
    return f"at most {total[peak]:.1f} MiB{phase}: {parts}"
