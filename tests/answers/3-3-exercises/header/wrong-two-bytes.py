# takes two bytes of the length
def header_of(content):
    return json.loads(content[8 : 8 + int.from_bytes(content[:2], "little")])
