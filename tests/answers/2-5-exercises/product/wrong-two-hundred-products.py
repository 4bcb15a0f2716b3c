# adds two hundred products at most
def product(a, b):
    with torch.amp.autocast(device_type="cpu", dtype=torch.bfloat16):
        return a[:, :200] @ b[:200]
