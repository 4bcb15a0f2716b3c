# a number for the image raises an error
def is_row(row):
    return isinstance(row, list) and len(row) == 8 and all(
        type(number) in (int, float) and 0 <= number <= 1 for number in row)


def read_body(body):
    if len(body) > 2000:
        return 413, None
    try:
        data = json.loads(body)
    except ValueError:
        return 400, None
    rows = data.get('image') if isinstance(data, dict) else None
    if not rows or not all(map(is_row, rows)) or len(rows) != 8:
        return 422, None
    return 200, np.array(rows, dtype=np.float32)
