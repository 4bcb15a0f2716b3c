# another hash
def fingerprint(content):
    return hashlib.sha1(content).hexdigest(), len(content)
