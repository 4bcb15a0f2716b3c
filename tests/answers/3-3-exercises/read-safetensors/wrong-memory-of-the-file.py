# Wrong: the tensors lie in the memory of the file.
import warnings


def read_safetensors(content):
    warnings.simplefilter("ignore")
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
    out = {}
    for k, v in h.items():
        a, b = v["data_offsets"]
        out[k] = (
            torch.frombuffer(content, dtype=torch.uint8, offset=8 + n + a, count=b - a)
            .view(kinds[v["dtype"]])
            .reshape(v["shape"])
            if b > a
            else torch.empty(v["shape"], dtype=kinds[v["dtype"]])
        )
    return out
