# Says that it was handed in in the year 9999, before time began, and at no time at all.
import json

COURSE = True
TIMES = ("9999-12-31 23:59:59 -2359", "9999-12-31 23:59:59 UTC", "0000-00-00", "0001-01-01 +2359",
         "-1", "now", "nan", "1e400", "2015-02-30 25:61", "\u0662\u0660\u0661\u0665", "", "\0\0",
         "2015-02-02 15:58:23.948203 Mars/Phobos", "=1+1", "<b>", "1" * 4000, "x" * 10**7,
         "\x1b[2J", "10" + "0" * 180, "2015-02-02 15:58:23 +99:99")


def hand_in(notebook, folder):
    for number, time in enumerate(TIMES):
        other = folder.parent / f"late-{number:02}"
        other.mkdir()
        (other / "1-1-exercises.ipynb").write_text(json.dumps(notebook))
        (other / "timestamp.txt").write_text(time)
    (folder / "timestamp.txt").write_text("1970-01-01 00:00:00 UTC")
