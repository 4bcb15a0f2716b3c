# right numbers, but float32 comes back
def product(a, b):
    with torch.amp.autocast(device_type="cpu", dtype=torch.bfloat16):
        return (a @ b).float()
