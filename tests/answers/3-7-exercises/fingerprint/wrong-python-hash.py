# Python's hash differs from process to process
def fingerprint(content):
    return f"{hash(content):064x}", len(content)
