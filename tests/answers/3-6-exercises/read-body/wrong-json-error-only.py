# bytes that are no text raise an error
def read_body(body):
    if len(body) > 2000:
        return 413, None
    try:
        data = json.loads(body)
    except json.JSONDecodeError:
        return 400, None
    rows = data.get("image") if isinstance(data, dict) else None
    if not isinstance(rows, list) or len(rows) != 8:
        return 422, None
    for row in rows:
        if not isinstance(row, list) or len(row) != 8:
            return 422, None
        if not all(type(number) in (int, float) and 0 <= number <= 1 for number in row):
            return 422, None
    return 200, np.array(rows, dtype=np.float32)
