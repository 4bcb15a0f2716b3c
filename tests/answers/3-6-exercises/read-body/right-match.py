# with a pattern
def number(value):
    return type(value) in (int, float) and value >= 0 and value <= 1


def read_body(body):
    if len(body) >= 2001:
        return 413, None
    try:
        data = json.loads(body.decode())
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        return 400, None
    match data:
        case {"image": [*rows]} if len(rows) == 8:
            if all(type(row) is list and len(row) == 8 and all(map(number, row)) for row in rows):
                return 200, np.asarray(rows, "float32")
    return 422, None
