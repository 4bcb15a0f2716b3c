# 12 bytes are 24 digits
def name(content):
    return hashlib.sha256(content).digest()[:12].hex()
