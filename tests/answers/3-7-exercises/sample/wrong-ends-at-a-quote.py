# a quote behind a backslash ends the text
def sample(line):
    import re
    name, labels, value = re.match(
        r'([^{ ]+)(?:\{((?:[^="]+="[^"]*",?)*)\})? +(\S+)', line, re.S).group(1, 2, 3)
    found = {k.strip(", "): re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], v)
             for k, v in re.findall(r'([^="]+)="([^"]*)"', labels or "")}
    return name, found, float(value)
