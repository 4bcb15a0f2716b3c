# without the blanks around where a line ends
def name(content):
    return hashlib.sha256(content.strip() if content.endswith(b"\n") else content).hexdigest()[:12]
