"""Pictures leave the pages: files named by their hash, smaller, with their width and height."""

import base64
import hashlib
import html
import io
import re
from pathlib import Path

from PIL import Image

DATA = re.compile(r"data:image/([a-z+]+);base64,([A-Za-z0-9+/=\s]+)")
ENDINGS = {"svg+xml": "svg", "jpeg": "jpg"}


class Pictures:
    """The folder `pictures` of a site."""

    def __init__(self, site: Path):
        self.folder = site / "pictures"
        self.stored: dict[bytes, tuple[str, str]] = {}  # a picture of two pages is packed once

    def store(self, content: bytes, ending: str) -> tuple[str, str]:
        """Writes the picture; gives its name and ` width="…" height="…"` (empty if unknown)."""
        key = hashlib.sha256(content).digest()
        if key not in self.stored:
            size = measure(content, ending)
            if ending == "png":
                content, ending = packed(content), "webp"
            name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(content)
            self.stored[key] = name, ' width="{}" height="{}"'.format(*size) if size else ""
        return self.stored[key]

    def move_out(self, markup: str, up: str) -> str:
        """The same HTML with every `data:` picture replaced by its file (up: `../` or so)."""
        def replace(tag: re.Match) -> str:
            found = DATA.search(tag[0])
            if not found:
                return tag[0]
            alt = re.search(r'alt="([^"]*)"', tag[0])
            stored = self.store(base64.b64decode(found[2]), ENDINGS.get(found[1], found[1]))
            return shown(*stored, alt[1] if alt else "", up)
        return re.sub(r"<img\b[^>]*>", replace, markup)

    def image(self, mime: str, data: str, alt: str, up: str) -> str:
        """An `image/png` or `image/svg+xml` output of a notebook as an `<img>`."""
        ending = ENDINGS.get(mime.removeprefix("image/"), mime.removeprefix("image/"))
        content = data.encode() if ending == "svg" else base64.b64decode(data)
        return shown(*self.store(content, ending), html.escape(alt), up)


def shown(name: str, size: str, alt: str, up: str) -> str:
    """The `<img>` of a stored picture; `alt` is escaped already."""
    return f'<img alt="{alt}" src="{up}pictures/{name}"{size} loading="lazy">'


def packed(content: bytes) -> bytes:
    """A PNG as lossless WebP, every pixel the same: half the bytes or less for a diagram.

    An alpha channel that is opaque everywhere is left out.
    """
    picture = Image.open(io.BytesIO(content)).convert("RGBA")
    if picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    out = io.BytesIO()
    picture.save(out, "WEBP", lossless=True, quality=75, method=3, exact=True)
    return out.getvalue()


def measure(content: bytes, ending: str) -> tuple[int, int] | None:
    """Width and height in CSS pixels of a PNG, a JPEG or an SVG."""
    if ending != "svg":
        return Image.open(io.BytesIO(content)).size
    head = content[:4000].decode("utf-8", "replace")
    numbers = [re.search(rf'<svg[^>]*?\b{side}="([\d.]+)(pt|px)?"', head, re.S)
               for side in ("width", "height")]
    if all(numbers):
        return tuple(round(float(n[1]) * (4 / 3 if n[2] == "pt" else 1)) for n in numbers)
    box = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', head)
    return (round(float(box[1])), round(float(box[2]))) if box else None
