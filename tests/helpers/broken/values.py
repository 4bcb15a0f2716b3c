"""Values, texts and sources that a reader of notebooks does not expect."""

JUNK = [None, True, 3, -1.5, "", "text", [], {}, [[]], {"cells": []}, ["a", 3], "\x00", "\ud800"]
NUMBERS = [0, -1, 3, 5, 99, 4.5, "4", None, True, [4], {}, 2**70, 1e308]
LITERALS = ["NaN", "Infinity", "-Infinity", "1e999", "9" * 4000, "9" * 5000, "-0", "1E-400"]
ODD = ["\x00", "\ud800", "\udfff\ud800", "\ufeff", "\u202e", "\u2028", "\x85", "\x1b[31m", "\r",
       "\x0c", "🙂", "e\u0301" * 50, "\U0010ffff", "١", "ﬁ", "\u200b", "\x7f", "𝐱 = 1", "\\ud800"]
# Sources that are hard on a tokenizer, a parser, a compiler or IPython.
SOURCES = [
    "(" * 50_000, "-" * 100_000 + "1", "1+" * 60_000 + "1", "a" + ".a" * 60_000, "[" * 150 + "]",
    "lambda:" * 20_000 + "0", "not " * 40_000 + "1", "x = " * 30_000 + "0", "f" + "()" * 60_000,
    "\n".join(" " * n + "if 1:" for n in range(150)) + " 0", "9" * 100_000, "0x" + "f" * 100_000,
    "'" * 99_999, '"""', "\\", "\\\n" * 50_000, ";" * 5_000, "\n" * 150_000, "@a\n" * 30_000,
    "f'" + "{f'" * 50, "def f(" + ",".join(f"a{n}" for n in range(5_000)) + "): pass",
    "if 1:\n    pass\n" + "elif 1:\n    pass\n" * 5_000, "{" + "**{}," * 30_000 + "}",
    "# -*- coding: latin-7 -*-", "# coding: \x00", "from __future__ import braces",
    "return 1", "yield", "await x", "await asyncio.sleep(0)", "async for x in y: pass",
    "%%bash\nls", "!ls", "!!ls", "?double", "double??", "%%nosuch\nx", "%%timeit -n 1\n1",
    "%%", "%", "!", "%run nowhere.py", "%load nowhere.py", "%debug", "%%html\n<b>x</b>", "%paste",
    "%cd /", "%%writefile x\ny", "input()", "breakpoint()", "exit", "quit()", "help()", "1 / 0",
    "raise KeyboardInterrupt", "raise SystemExit(0)", "raise BaseException", "import nowhere",
    "\tx\n        y", "def double(x):\n\treturn x\n        return x", "print('x' * 3_000_000)",
    "def double(x):\n    return double(x)", "class double: __slots__ = 'a', 'a'", "ﬁ = 1; fi"]
TEXTS = [b"", b"null", b"3", b"true", b'"text"', b"[]", b"{}", b'{"cells": []}', b"{} {}", b"NaN",
         b"<!DOCTYPE html><title>Sign in</title>", b"PK\x03\x04" + bytes(100), b"\x1f\x8b\x08",
         b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", b"\x80\x04K\x03.",
         b"import torch\n", bytes(4096), b"\xff" * 100, b"\xed\xa0\x80", b'{"cells": [', b"\n" * 99]
