# a comma in a text splits it
def sample(line):
    if "{" not in line:
        name, value = line.split()[:2]
        return name, {}, float(value)
    name, rest = line.split("{", 1)
    inside, value = rest.rsplit("}", 1)
    pairs = [part.split("=", 1) for part in inside.split(",") if part]
    labels = {k: v.strip('"').replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")
              for k, v in pairs}
    return name, labels, float(value.split()[0])
