# reads a text as JSON, which allows no tab in it
def sample(line):
    import json
    import re
    if "{" not in line:
        parts = line.split()
        return parts[0], {}, float(parts[1])
    head, tail = line[:line.rindex("}")], line[line.rindex("}") + 1:]
    name, inside = head.split("{", 1)
    labels = {k: json.loads(v) for k, v in re.findall(r'(\w+)=("(?:\\.|[^"\\])*")', inside)}
    return name, labels, float(tail.split()[0])
