# only the beginning of the file
def fingerprint(content):
    return hashlib.sha256(content[:65536]).hexdigest(), len(content)
