# Right: views of uint8 as the wanted dtype.
def read_safetensors(content):
    kinds = dict(F32=torch.float32, F16=torch.float16, BF16=torch.bfloat16, I64=torch.int64,
                 U8=torch.uint8)
    n = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + n])
    header.pop("__metadata__", None)
    rest = torch.tensor(list(content[8 + n :]), dtype=torch.uint8)
    return {name: rest[slice(*entry["data_offsets"])].clone().view(kinds[entry["dtype"]])
            .reshape(entry["shape"]) for name, entry in header.items()}
