# one function that raises, one place that catches
def image_of(data):
    rows = data["image"]
    if type(rows) is not list or {type(row) for row in rows} != {list}:
        raise TypeError
    if [len(row) for row in rows] != [8] * 8:
        raise TypeError
    numbers = [number for row in rows for number in row]
    if not {type(number) for number in numbers} <= {int, float}:
        raise TypeError
    image = np.array(rows, np.float64)
    if not ((image >= 0) & (image <= 1)).all():
        raise TypeError
    return image.astype(np.float32)


def read_body(body):
    if len(body) > 2000:
        return 413, None
    try:
        return 200, image_of(json.loads(body))
    except (ValueError, RecursionError):
        return 400, None
    except (TypeError, KeyError):
        return 422, None
