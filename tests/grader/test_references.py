"""The course's own solutions get every point in the sealed grader: else it would grade nobody."""

from pathlib import Path

import pytest
from made import by_name, graded

SOLUTIONS = sorted(Path(__file__).parents[2].glob("day*/solutions/*.ipynb"))


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_a_solution_gets_every_point_in_the_sandbox(path: Path):
    result = graded(path.read_bytes(), path.read_bytes())
    lost = {cell.name: [part.lines for part in cell.parts if part.state != "passed"]
            for cell in by_name(result).values() if cell.kind == "check" and cell.state != "passed"}
    assert result.score == result.points, lost
