# bytes, not hexadecimal digits
def fingerprint(content):
    return hashlib.sha256(content).digest(), len(content)
