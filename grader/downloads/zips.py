"""What is in a zip that others have made. Nothing is unpacked, and nothing is read without a limit.

A file that should not be read says why when it is read.
"""

import os
import re
import stat
import struct
import zipfile
import zlib
from datetime import datetime
from typing import BinaryIO

from grader.downloads.files import DEEPEST, MOST_FILES, File
from grader.lines import first_line
from grader.notebooks.reading import Unreadable
from grader.run import intake, left_out

MOST_LIST = 8_000_000  # bytes of the list of names at the end of a zip
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError,
          ValueError, EOFError, OSError, OverflowError)
END = struct.Struct("<4s8xLL2x")  # of a zip: the signature, length and place of the list of names
WIDE = re.compile(rb"[\x81-\xfe][\x40-\xfe]")  # a character of GBK


def contents(file: BinaryIO, name: str, changed: float) -> list[File]:
    """The files in a zip, which stays open as long as they are in use. Raises Unreadable.

    changed: the time of what has no time of its own.
    """
    try:
        _demand_a_short_list(file)
        archive = zipfile.ZipFile(file)
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        text = _encoding(b"".join(_raw(entry) for entry in entries))
    except BROKEN as error:
        raise Unreadable(f"{name!r} is no zip that can be read: {_why(error)}") from None
    if len(entries) > MOST_FILES:
        raise Unreadable(f"{name!r} has {len(entries):,} files, at most {MOST_FILES:,} are read")
    files = [_entry(archive, entry, text, changed) for entry in entries]
    return [file for file in files
            if not any(map(left_out.clutter, {*file.parts} - {"timestamp.txt"}))]


def _demand_a_short_list(file: BinaryIO) -> None:
    """Raise ValueError before a list of names is read that would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65_557))
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < END.size:
        raise ValueError("its end is missing")
    _signature, length, _place = END.unpack_from(tail, at)
    if length > MOST_LIST or tail[max(0, at - 20):at].startswith(b"PK\6\7"):
        raise ValueError("it has too many files; unpack it, and name the folder")


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, text: str, changed: float) -> File:
    name = (entry.orig_filename if entry.flag_bits & 0x800 else _raw(entry).decode(text, "replace")
            ).replace("\\", "/")
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    reason = _refused(entry, name, parts)

    def read(limit: int) -> bytes:
        if reason:
            raise Unreadable(f"{name!r} {reason}")
        if entry.file_size > limit:
            raise Unreadable(f"{name!r} has {entry.file_size:,} bytes, at most {limit:,} are read")
        try:
            with archive.open(entry) as opened:
                return opened.read(limit)
        except BROKEN as error:
            raise Unreadable(f"{name!r} cannot be read: {_why(error)}") from None

    return File(parts or (name,), _time(entry) or changed, read)


def _refused(entry: zipfile.ZipInfo, name: str, parts: tuple[str, ...]) -> str:
    """Why this entry is not read, or nothing."""
    if ".." in parts or name.startswith("/") or re.match("[A-Za-z]:", name):
        return "has a path that leads out of the zip; it is not read"
    if len(parts) > DEEPEST or not parts:
        return "has a path that is no file's; it is not read"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return f"is {intake.KINDS.get(kind, 'no file')}, not a file; it is not read"
    if entry.flag_bits & 1:
        return "is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is compressed in an unusual way; it is not read"
    return ""


def _raw(entry: zipfile.ZipInfo) -> bytes:
    """The bytes of a name that does not say which encoding it has; zipfile guesses cp437."""
    return b"" if entry.flag_bits & 0x800 else entry.orig_filename.encode("cp437")


def _encoding(names: bytes) -> str:
    """UTF-8 where it can be; else GBK, as Windows writes it in China, if characters come in pairs
    of such bytes, not as single letters with an accent."""
    for encoding in ("utf-8", "gb18030"):
        try:
            names.decode(encoding)
        except UnicodeDecodeError:
            continue
        pairs = WIDE.findall(names)
        if encoding == "utf-8" or 2 * sum(pair[1] >= 0x80 for pair in pairs) > len(pairs):
            return encoding
    return "cp437"


def _time(entry: zipfile.ZipInfo) -> float:
    try:
        return datetime(*entry.date_time).timestamp() if entry.date_time[0] > 1980 else 0
    except (ValueError, OverflowError, OSError):
        return 0


def _why(error: BaseException) -> str:
    return first_line(error) or type(error).__name__
