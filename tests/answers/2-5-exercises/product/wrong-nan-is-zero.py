# NaN in a becomes 0
def product(a, b):
    with torch.amp.autocast(device_type="cpu", dtype=torch.bfloat16):
        return a.nan_to_num(posinf=float("inf"), neginf=-float("inf")) @ b
