# fed in a second step
def fingerprint(content):
    digest = hashlib.sha256()
    digest.update(content)
    return digest.hexdigest(), len(content)
