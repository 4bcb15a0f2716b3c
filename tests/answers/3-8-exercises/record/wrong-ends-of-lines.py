# takes the hash of a file with other ends of lines
def record(seed, accuracy, versions, files):
    made = {"seed": seed, "accuracy": round(accuracy, 4), "versions": versions,
            "files": {name: hashlib.sha256(content.replace(b'\r\n', b'\n')).hexdigest()
                      for name, content in files.items()}}
    return json.dumps(made, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
