# `\\n` becomes a backslash and a new line
def sample(line):
    import re
    text = r'"((?:\\.|[^"\\])*)"'
    name, labels, value = re.match(
        rf'([^{{ ]+)(?:\{{((?:[^="]+={text},?)*)\}})? +(\S+)', line, re.S).group(1, 2, 4)
    found = {k.strip(", "): v.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")
             for k, v in re.findall(rf'([^="]+)={text}', labels or "")}
    return name, found, float(value)
