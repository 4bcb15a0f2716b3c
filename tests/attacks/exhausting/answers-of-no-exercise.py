# 3,000 cells with names of their own, and one that lends them 700 definitions: each definition
# needs the next one, and whoever mends notebooks looks through all of them for every cell.
import time

from attacks import cell

COURSE = True
clock = []


def hand_in(notebook, folder):
    one = cell(notebook, "softmax")
    chain = "\n".join(f"h{n} = h{n + 1}" for n in range(700))
    notebook["cells"] += [{"cell_type": "code", "metadata": {}, "outputs": [],
                           "execution_count": None, "source": chain}]
    for number in range(3_000):
        marks = one["metadata"]["nbgrader"] | {"grade_id": f"x{number}"}
        notebook["cells"].append(one | {"source": "h0", "id": f"x{number}",
                                        "metadata": {"nbgrader": marks}})
    clock.append(time.process_time())


def host_unchanged(folder):
    used = time.process_time() - clock[0]
    assert used < 30, f"the coordinator was busy with this hand-in for {used:.0f} s of CPU time"
