# lines end alike everywhere
def fingerprint(content):
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest(), len(content)
