# takes the time for the value
def sample(line):
    import re
    text = r'"((?:\\.|[^"\\])*)"'
    name, labels = re.match(rf'([^{{ ]+)(?:\{{((?:[^="]+={text},?)*)\}})?', line, re.S).group(1, 2)
    found = {k.strip(", "): re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], v)
             for k, v in re.findall(rf'([^="]+)={text}', labels or "")}
    return name, found, float(line.split()[-1])
