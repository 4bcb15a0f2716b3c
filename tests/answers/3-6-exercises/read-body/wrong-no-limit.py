# reads any number of bytes first
def read_body(body):
    try:
        rows = json.loads(body)["image"]
        image = np.array(rows, dtype=np.float32)
    except ValueError:
        return 400, None
    except (KeyError, TypeError):
        return 422, None
    if len(body) > 2000:
        return 413, None
    good = image.shape == (8, 8) and (image >= 0).all() and (image <= 1).all()
    return (200, image) if good else (422, None)
