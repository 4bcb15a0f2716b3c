# without labels, reads one blank before the number
def sample(line):
    import re
    if "{" not in line:
        parts = line.split(" ")
        return parts[0], {}, float(parts[1])
    head, tail = line[:line.rindex("}")], line[line.rindex("}") + 1:]
    name, inside = head.split("{", 1)
    swap = {"n": "\n"}
    labels = {k: re.sub(r"\\(.)", lambda m: swap.get(m[1], m[1]), v)
              for k, v in re.findall(r'(\w+)="((?:\\.|[^"\\])*)"', inside)}
    return name, labels, float(tail.split()[0])
