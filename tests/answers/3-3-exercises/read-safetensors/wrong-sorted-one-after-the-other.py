# Wrong: reads one after the other in the order of the names.
def read_safetensors(content):
    dtypes = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
              "I64": torch.int64, "U8": torch.uint8}
    start = 8 + int.from_bytes(content[:8], "little")
    tensors, at = {}, 0
    for name, entry in sorted(json.loads(content[8:start]).items()):
        if name == "__metadata__":
            continue
        length = entry["data_offsets"][1] - entry["data_offsets"][0]
        begin, end = at, at + length
        at = end
        data, dtype = bytearray(content[start + begin : start + end]), dtypes[entry["dtype"]]
        flat = torch.frombuffer(data, dtype=dtype) if data else torch.empty(0, dtype=dtype)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors
