# The metadata of every cell hold 100,000 keys.


def hand_in(notebook, folder):
    for cell in notebook["cells"]:
        cell["metadata"] |= {f"key {number}": "value" for number in range(100_000)}
