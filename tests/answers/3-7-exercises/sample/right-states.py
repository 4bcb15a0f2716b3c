# one character at a time, with a state
def sample(line):
    name, labels, key, text, state, rest = "", {}, "", "", "name", ""
    for c in line:
        if state == "name":
            if c in "{ ":
                state = "key" if c == "{" else "value"
            else:
                name += c
        elif state == "key":
            if c == '"':
                state, text = "text", ""
            elif c == "}":
                state = "value"
            elif c not in ",= ":
                key += c
        elif state == "text":
            if c == "\\":
                state = "pair"
            elif c == '"':
                labels[key], key, state = text, "", "key"
            else:
                text += c
        elif state == "pair":
            text, state = text + ("\n" if c == "n" else c), "text"
        else:
            rest += c
    return name, labels, float(rest.split()[0])
