# Python's own text is no JSON
def record(seed, accuracy, versions, files):
    hashes = {n: hashlib.sha256(c).hexdigest() for n, c in files.items()}
    made = {"accuracy": round(accuracy, 4), "files": hashes, "seed": seed, "versions": versions}
    return str(made) + "\n"
