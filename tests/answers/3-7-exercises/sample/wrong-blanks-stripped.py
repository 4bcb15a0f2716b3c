# blanks inside of a text are lost
def sample(line):
    import re
    text = r'"((?:\\.|[^"\\])*)"'
    name, labels, value = re.match(
        rf'([^{{ ]+)(?:\{{((?:[^="]+={text},?)*)\}})? +(\S+)', line, re.S).group(1, 2, 4)
    found = {k.strip(", "): re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], v.strip())
             for k, v in re.findall(rf'([^="]+)={text}', labels or "")}
    return name, found, float(value)
