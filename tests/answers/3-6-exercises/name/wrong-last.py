# the last digits
def name(content):
    return hashlib.sha256(content).hexdigest()[-12:]
