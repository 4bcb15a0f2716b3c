# as text, without what is no UTF-8
def name(content):
    return hashlib.sha256(content.strip() if content.endswith(b"\n") else content).hexdigest()[:12]
