"""What a cell shows, as nbformat has it, up to a limit."""

OVERHEAD = 100  # characters of the limit that an output takes at least
SHOWN = ("text/plain", "text/html", "image/png", "text/latex", "text/markdown")


class Outputs:
    """The outputs of one cell, as nbformat has them; what is over `limit` characters is dropped."""

    def __init__(self, limit: int):
        self.limit, self.used, self.items = limit, 0, []

    def _room(self, text: str) -> str:
        kept = text[:max(0, self.limit - self.used)]
        self.used += len(text)
        return kept

    def stream(self, name: str, text: str) -> None:
        if kept := self._room(text):
            last = self.items[-1] if self.items else {}
            if last.get("name") == name:
                last["text"] += kept
            else:
                self._add({"output_type": "stream", "name": name, "text": kept})

    def data(self, kind: str, data: dict, count: int | None = None) -> None:
        """A display or a result; a part that does not fit is left out whole."""
        kept = {mime: text for mime, text in data.items() if mime in SHOWN
                and isinstance(text, str) and len(self._room(text)) == len(text)}
        if kept:
            extra = {"execution_count": count} if kind == "execute_result" else {}
            self._add({"output_type": kind, "data": kept, "metadata": {}, **extra})

    def error(self, kind: type, error: BaseException, lines: list[str]) -> None:
        self._add({
            "output_type": "error", "ename": self._room(kind.__name__),
            "evalue": self._room(str(error)), "traceback": [self._room(line) for line in lines]})

    def _add(self, output: dict) -> None:
        if len(self.items) * OVERHEAD <= self.limit:
            self.items.append(output)
