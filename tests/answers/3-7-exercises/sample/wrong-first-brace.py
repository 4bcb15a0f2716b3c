# a brace in a text ends the labels
def sample(line):
    import re
    if "{" not in line:
        name, value = line.split()[:2]
        return name, {}, float(value)
    name, rest = line.split("{", 1)
    inside, value = rest.split("}", 1)
    found = {k.strip(", "): re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], v)
             for k, v in re.findall(r'([^="]+)="((?:\\.|[^"\\])*)"', inside)}
    return name, found, float(value.split()[0])
