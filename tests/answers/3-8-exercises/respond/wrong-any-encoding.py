# reads JSON in UTF-16, too
def respond(body, predict):
    if len(body) > 10_000:
        return 413, {"detail": f"{len(body)} bytes, at most 10,000 are read"}
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError) as error:
        return 400, {"detail": f"no JSON: {type(error).__name__}"}
    image = asked.get("image") if isinstance(asked, dict) and len(asked) == 1 else None
    if not isinstance(image, list) or len(image) != 8:
        return 422, {"detail": "image: 8 rows are wanted, and nothing else"}
    for row in image:
        if not isinstance(row, list) or len(row) != 8:
            return 422, {"detail": "image: each row is a list of 8 numbers"}
        if not all(type(ink) in (int, float) and 0 <= ink <= 1 for ink in row):
            return 422, {"detail": "image: ink is a number from 0 to 1"}
    scores = predict(np.array(image, np.float32)[None, None])[0]
    shares = np.exp(scores - scores.max())
    shares = shares / shares.sum()
    return 200, {"digit": int(scores.argmax()), "probabilities": shares.tolist()}
