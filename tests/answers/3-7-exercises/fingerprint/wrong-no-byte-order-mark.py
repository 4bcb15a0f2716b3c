# takes the mark of UTF-8 off the beginning
def fingerprint(content):
    content = content.removeprefix(b"\xef\xbb\xbf")
    return hashlib.sha256(content).hexdigest(), len(content)
