"""Pictures leave the pages: files named by their hash, with the width and height they have."""

import base64
import hashlib
import html
import re
import struct
from pathlib import Path

DATA = re.compile(r"data:image/([a-z+]+);base64,([A-Za-z0-9+/=\s]+)")
ENDINGS = {"svg+xml": "svg", "jpeg": "jpg"}


class Pictures:
    """The folder `pictures` of a site."""

    def __init__(self, site: Path):
        self.folder = site / "pictures"

    def store(self, content: bytes, ending: str) -> tuple[str, str]:
        """Writes the picture; gives its name and ` width="…" height="…"` (empty if unknown)."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
        (self.folder / name).write_bytes(content)
        size = measure(content, ending)
        return name, ' width="{}" height="{}"'.format(*size) if size else ""

    def move_out(self, markup: str, up: str) -> str:
        """The same HTML with every `data:` picture replaced by its file (up: `../` or so)."""
        def replace(tag: re.Match) -> str:
            found = DATA.search(tag[0])
            if not found:
                return tag[0]
            ending = ENDINGS.get(found[1], found[1])
            name, size = self.store(base64.b64decode(found[2]), ending)
            alt = re.search(r'alt="([^"]*)"', tag[0])
            return (f'<img alt="{alt[1] if alt else ""}" src="{up}pictures/{name}"{size}'
                    ' loading="lazy">')
        return re.sub(r"<img\b[^>]*>", replace, markup)

    def image(self, mime: str, data: str, alt: str, up: str) -> str:
        """An `image/png` or `image/svg+xml` output of a notebook as an `<img>`."""
        ending = ENDINGS.get(mime.removeprefix("image/"), mime.removeprefix("image/"))
        content = data.encode() if ending == "svg" else base64.b64decode(data)
        name, size = self.store(content, ending)
        return f'<img alt="{html.escape(alt)}" src="{up}pictures/{name}"{size} loading="lazy">'


def measure(content: bytes, ending: str) -> tuple[int, int] | None:
    """Width and height in CSS pixels of a PNG or an SVG."""
    if ending == "png":
        return struct.unpack(">II", content[16:24])
    if ending != "svg":
        return None
    head = content[:4000].decode("utf-8", "replace")
    numbers = [re.search(rf'<svg[^>]*?\b{side}="([\d.]+)(pt|px)?"', head, re.S)
               for side in ("width", "height")]
    if all(numbers):
        return tuple(round(float(n[1]) * (4 / 3 if n[2] == "pt" else 1)) for n in numbers)
    box = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', head)
    return (round(float(box[1])), round(float(box[2]))) if box else None
