"""What a request must look like, and what is said when it does not."""

from typing import Annotated

from annotated_types import Len
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, create_model

MOST_PROBLEMS = 5  # an image of 8 by 8 can have 64

# strict: neither "0.5" nor true is a number. allow_inf_nan: Python's JSON parser lets NaN pass.
Ink = Annotated[float, Field(ge=0, le=1, strict=True, allow_inf_nan=False)]


def image_request(height: int, width: int) -> type[BaseModel]:
    """The class of a request body: `image`, `height` rows of `width` numbers from 0 to 1."""
    row = Annotated[list[Ink], Len(width, width)]
    rows = Annotated[list[row], Len(height, height)]
    words = f"{height} rows of {width} numbers: ink, from 0 (none) to 1"
    return create_model("ImageRequest", __config__=ConfigDict(extra="forbid"),
                        image=(rows, Field(description=words)))


class Prediction(BaseModel):
    """The answer to an image."""

    digit: int
    probabilities: list[float]  # of the digits 0 to 9
    model: str  # the first 12 characters of the file's SHA-256


async def say_what_is_wrong(request: Request, error: RequestValidationError) -> JSONResponse:
    """400 for what is no JSON, 422 for JSON that is no image; where and what, not the input.

    FastAPI's own answer repeats the input. An input such as NaN then makes the answer fail.
    """
    problems = error.errors()
    status = 400 if problems[0]["type"] == "json_invalid" else 422
    detail = [{"where": ascii(".".join(map(str, problem["loc"])))[1:-1],
               "problem": ascii(problem["msg"])[1:-1]} for problem in problems[:MOST_PROBLEMS]]
    if len(problems) > MOST_PROBLEMS:
        detail.append({"where": "body", "problem": f"{len(problems)} problems in all"})
    return JSONResponse({"detail": detail}, status)
