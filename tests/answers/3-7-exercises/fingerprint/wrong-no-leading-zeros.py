# loses zeros at the beginning
def fingerprint(content):
    return f"{int(hashlib.sha256(content).hexdigest(), 16):x}", len(content)
