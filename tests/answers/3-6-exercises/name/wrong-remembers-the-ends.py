# remembers by the length and the ends
_seen = {}


def name(content):
    key = len(content), content[:16], content[-16:]
    return _seen.setdefault(key, hashlib.sha256(content).hexdigest()[:12])
