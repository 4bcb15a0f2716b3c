# Python's own text is no JSON
def record(seed, accuracy, versions, files):
    made = {"accuracy": round(accuracy, 4), "files": {n: hashlib.sha256(c).hexdigest() for n, c in files.items()},
            "seed": seed, "versions": versions}
    return str(made) + "\n"
