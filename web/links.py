"""Reads the finished site and stops the build at a link that leads nowhere."""

import posixpath
import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import unquote

from web.pages import BrokenLink


def check(site: Path, ignore: Collection[str] = ()) -> None:
    """Raises BrokenLink for the links of the finished site that lead nowhere, all of them.

    `ignore` names files that are made later.
    """
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
             for path in site.rglob("*.html")}
    ids = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in texts.items()}
    broken = []
    for name, text in texts.items():
        for link in re.findall(r'<(?:a|img|script|link)\b[^>]*?(?:href|src)="([^"]+)"', text):
            if re.match(r"(https?|mailto):|data:,$", link):
                continue
            path, _, fragment = link.partition("#")
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            found = target in ignore or (site / target).is_file()
            if not found or (fragment and unquote(fragment) not in ids.get(target, ())):
                broken.append(f"{name}: {link}")
    if broken:
        raise BrokenLink("\n".join(broken))
