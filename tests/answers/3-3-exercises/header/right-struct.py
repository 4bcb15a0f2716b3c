# Right: the length with struct.
def header_of(content):
    import struct

    (n,) = struct.unpack("<Q", content[:8])
    return json.loads(content[8:][:n].decode())
