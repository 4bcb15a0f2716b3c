# Wrong: only the first byte of the length, which does for small headers.
def header_of(content):
    return json.loads(content[8 : 8 + content[0]])
