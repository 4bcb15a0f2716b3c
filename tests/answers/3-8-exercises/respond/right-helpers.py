# a function for each question
def is_row(row):
    return type(row) is list and len(row) == 8 and all(map(is_ink, row))


def is_ink(value):
    return type(value) in {int, float} and 0.0 <= value <= 1.0


def respond(body, predict):
    status, why, image = 200, "", None
    if len(body) > 10_000:
        status, why = 413, "longer than 10,000 bytes"
    else:
        try:
            asked = json.loads(body.decode())
        except Exception:
            status, why = 400, "not JSON"
        else:
            image = asked["image"] if type(asked) is dict and asked.keys() == {"image"} else None
            if type(image) is not list or len(image) != 8 or not all(map(is_row, image)):
                status, why = 422, "not 8 rows of 8 numbers from 0 to 1"
    if why:
        return status, {"detail": why}
    scores = predict(np.float32(image).reshape(1, 1, 8, 8)).astype(np.float64)[0]
    shares = np.exp(scores - np.logaddexp.reduce(scores))
    return 200, {"digit": int(np.argmax(scores)), "probabilities": [float(p) for p in shares]}
