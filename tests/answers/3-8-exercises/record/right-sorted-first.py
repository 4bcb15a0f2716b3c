# sorted before the text is made
def record(seed, accuracy, versions, files):
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    made = {"accuracy": round(accuracy, 4), "files": hashes, "seed": seed,
            "versions": dict(sorted(versions.items()))}
    return json.dumps(made, indent="  ", ensure_ascii=False) + "\n"
