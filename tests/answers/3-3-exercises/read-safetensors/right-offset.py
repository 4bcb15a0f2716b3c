# Right: one buffer, an offset and a count for each tensor, then a copy.
def read_safetensors(content):
    kinds = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
             "I64": torch.int64, "U8": torch.uint8}
    start, buffer, made = 8 + int.from_bytes(content[:8], "little"), bytearray(content), {}
    for name, entry in json.loads(bytes(buffer[8:start])).items():
        if name != "__metadata__":
            count, dtype = torch.Size(entry["shape"]).numel(), kinds[entry["dtype"]]
            begin = start + entry["data_offsets"][0]
            made[name] = torch.zeros(entry["shape"], dtype=dtype)
            if count:
                flat = torch.frombuffer(buffer, dtype=dtype, count=count, offset=begin)
                made[name].copy_(flat.view(entry["shape"]))
    return made
