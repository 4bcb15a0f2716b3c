# Prints and raises markup and escape sequences, and returns text that the messages may quote.
from active import nothing_active
from attacks import cell

COURSE = True
ANSWER = r'''
page = "<script>attack()</script><img src=x onerror=attack()>"
print(page, "\x1b[31m", page, "\x1b]8;;javascript:attack()\x07x\x1b]8;;\x07")
print(r"\href{javascript:attack()}{x}")
Loud = type(page, (ValueError,), {})
calls = []


def softmax(x, dim):
    calls.append(1)
    if len(calls) % 3 == 0:
        raise Loud(page)
    return [page, {page: page}, type(page, (), {})()][len(calls) % 3 - 1]


raise Loud(page)
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER.replace("\nraise", "\n#")
    cell(notebook, "windows")["source"] = ANSWER.replace("softmax", "windows")


def host_unchanged(folder):
    nothing_active(folder)
