# loses zeros at the beginning
def name(content):
    return f"{int(hashlib.sha256(content).hexdigest()[:12], 16):x}"
