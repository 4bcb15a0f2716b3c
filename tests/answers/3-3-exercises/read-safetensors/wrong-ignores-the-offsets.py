# Wrong: reads one tensor after the other, whatever the offsets say.
def read_safetensors(content):
    n = int.from_bytes(content[:8], "little")
    h = json.loads(content[8 : 8 + n])
    h.pop("__metadata__", None)
    kinds = {
        "F32": torch.float32,
        "F16": torch.float16,
        "BF16": torch.bfloat16,
        "I64": torch.int64,
        "U8": torch.uint8,
    }
    out, a = {}, 8 + n
    for k, v in h.items():
        d = kinds[v["dtype"]]
        size = d.itemsize
        for s in v["shape"]:
            size *= s
        out[k] = (
            torch.frombuffer(bytearray(content[a : a + size]), dtype=d).reshape(v["shape"])
            if size
            else torch.empty(v["shape"], dtype=d)
        )
        a += size
    return out
