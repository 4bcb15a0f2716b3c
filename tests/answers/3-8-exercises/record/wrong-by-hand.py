# writes the text by hand, without escapes
def record(seed, accuracy, versions, files):
    lines = ["{", f'  "accuracy": {round(accuracy, 4)},']
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    for name, pairs in (("files", hashes), ("versions", versions)):
        inner = ",\n".join(f'    "{k}": "{pairs[k]}"' for k in sorted(pairs))
        lines.append(f'  "{name}": ' + ("{\n" + inner + "\n  }," if pairs else "{},"))
        if name == "files":
            lines.append(f'  "seed": {seed},')
    lines[-1] = lines[-1][:-1]
    return "\n".join([*lines, "}"]) + "\n"
