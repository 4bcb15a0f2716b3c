# one regular expression for the line, one for a label, one for a pair with a backslash
def sample(line):
    import re
    text = r'"((?:\\.|[^"\\])*)"'
    name, labels, value = re.match(
        rf'([^{{ ]+)(?:\{{((?:[^="]+={text},?)*)\}})? +(\S+)', line, re.S).group(1, 2, 4)
    found = {key.strip(", "): re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
             for key, value in re.findall(rf'([^="]+)={text}', labels or "", re.S)}
    return name, found, float(value)
