# takes rows without a dict around them
def is_row(row):
    return (
        isinstance(row, list)
        and len(row) == 8
        and all(type(number) in (int, float) and 0 <= number <= 1 for number in row)
    )


def read_body(body):
    if len(body) > 2000:
        return 413, None
    try:
        data = json.loads(body)
    except ValueError:
        return 400, None
    image = data.get("image") if isinstance(data, dict) else data
    if not isinstance(image, list) or len(image) != 8 or not all(map(is_row, image)):
        return 422, None
    return 200, np.array(image, np.float32)
