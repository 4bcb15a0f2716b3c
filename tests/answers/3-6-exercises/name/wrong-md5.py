# another hash
def name(content):
    return hashlib.md5(content).hexdigest()[:12]
