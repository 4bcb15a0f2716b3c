# feeds the bytes piece by piece
def name(content):
    digest = hashlib.sha256()
    for start in range(0, len(content), 100):
        digest.update(content[start:start + 100])
    return digest.digest()[:6].hex()
