# letters are escaped
def record(seed, accuracy, versions, files):
    """Return the record of a run as JSON text, byte for byte the same for the same run."""
    made = {"seed": seed, "accuracy": round(accuracy, 4), "versions": versions,
            "files": {name: hashlib.sha256(content).hexdigest()
                      for name, content in files.items()}}
    return json.dumps(made, indent=2, sort_keys=True) + "\n"
