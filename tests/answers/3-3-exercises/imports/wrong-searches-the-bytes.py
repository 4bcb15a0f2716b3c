# Wrong: searches the bytes, texts too.
import re


def imports_of(content):
    z = zipfile.ZipFile(io.BytesIO(content))
    p = z.read(next(n for n in z.namelist() if n.endswith("data.pkl")))
    return sorted(
        {f"{a.decode()}.{b.decode()}" for a, b in re.findall(rb"c([\w.]+)\n([\w.]+)\n", p)}
    )
