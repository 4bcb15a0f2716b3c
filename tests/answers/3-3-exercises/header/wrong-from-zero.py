# Wrong: forgets the eight bytes before the header.
def header_of(content):
    return json.loads(content[: int.from_bytes(content[:8], "little")])
