# written into a text file in memory
def record(seed, accuracy, versions, files):
    import io
    out = io.StringIO()
    json.dump({"versions": versions, "seed": seed, "accuracy": float(f"{accuracy:.4f}"),
               "files": {name: hashlib.new("sha256", content).hexdigest()
                         for name, content in files.items()}},
              out, indent=2, sort_keys=True, ensure_ascii=False)
    print(file=out)
    return out.getvalue()
