"""A picture of a recorded snapshot of CUDA's caching allocator."""

from itertools import accumulate

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.pictures.canvas import Picture
from course.pictures.paper import QUIET
from course.pictures.plots import STYLES

MIB = 2**20
ACTIONS = {"allocated": {"alloc": 1, "free_completed": -1},
           "reserved": {"segment_alloc": 1, "segment_free": -1}}
NOTHING = ("no record yet. Recorded on a GPU, this would show bytes allocated and reserved over "
           "time,\nand the blocks of each segment before and after empty_cache")


def snapshot(record: dict | None) -> Picture:
    """Draw what `day2/code/record_snapshot.py` wrote; None says that there is no record.

    Above: MiB allocated and reserved after each action of the allocator. Below: the blocks of
    each segment, before and after `empty_cache`; free ones are white.
    """
    if record is None:
        figure = Figure(figsize=(7.6, 0.8))
        figure.text(0.5, 0.5, NOTHING, ha="center", va="center", fontsize=10, color=QUIET)
        return Picture(figure, NOTHING)
    before, after = record["segments"], record["segments_after_empty_cache"]
    figure = Figure(figsize=(7.6, 3.2 + 0.16 * len(before)), layout="constrained")
    figure.suptitle(f"recorded on {record['machine']}, PyTorch {record['torch']}", fontsize=10)
    top, bottom = figure.subfigures(2, 1, height_ratios=(2.6, 0.6 + 0.16 * len(before)))
    lines = {name: _line(record["device_traces"][0], signs) for name, signs in ACTIONS.items()}
    axes = top.add_subplot(xlabel="action of the allocator", ylabel="MiB")
    for (name, line), (colour, dashes) in zip(lines.items(), STYLES, strict=False):
        axes.plot(line, dashes, color=colour, linewidth=2, drawstyle="steps-post", label=name)
    axes.legend(frameon=False)
    longest = max(segment["total_size"] for segment in before)
    for place, (name, found) in enumerate({"segments": before,
                                           "after empty_cache": after}.items()):
        _draw_segments(bottom.add_subplot(1, 2, place + 1), name, found, longest, len(before))
    words = ", ".join(f"{name} at most {max(line):.1f} MiB" for name, line in lines.items())
    return Picture(figure, f"recorded on {record['machine']}: {words}; {len(before)} segments, "
                           f"{len(after)} after empty_cache")


def _line(trace: list[dict], signs: dict[str, int]) -> list[float]:
    """MiB after each action, from 0."""
    return list(accumulate((signs.get(event["action"], 0) * event["size"] / MIB
                            for event in trace), initial=0.0))


def _draw_segments(axes, name: str, segments: list[dict], longest: int, rows: int) -> None:
    """One bar for each segment, on one scale; `rows` keeps two such pictures equally high."""
    axes.set(xlim=(0, 1.01 * longest / MIB), ylim=(rows, -0.2), yticks=[], xlabel="MiB")
    axes.set_title(name, fontsize=10)
    axes.spines[["left", "right", "top"]].set_visible(False)
    for row, segment in enumerate(segments):
        left = 0.0
        for block in segment["blocks"]:
            size, free = block["size"] / MIB, block["state"] == "inactive"
            axes.add_patch(Rectangle((left, row), size, 0.8, linewidth=0.5, edgecolor=QUIET,
                                     facecolor="white" if free else "#9ecae1"))
            left += size
