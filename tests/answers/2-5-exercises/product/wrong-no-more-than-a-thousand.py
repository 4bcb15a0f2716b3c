# cuts large results
def product(a, b):
    with torch.amp.autocast(device_type="cpu", dtype=torch.bfloat16):
        return (a @ b).clamp(-3000, 3000)
