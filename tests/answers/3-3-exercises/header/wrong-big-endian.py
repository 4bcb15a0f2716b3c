# Wrong: reads the length from the other end.
def header_of(content):
    return json.loads(content[8 : 8 + int.from_bytes(content[:8], "big")])
