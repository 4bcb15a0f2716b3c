"""Each sandbox that root makes has a user of its own, and no other user can bar that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux" or os.getuid() != 0:
    pytest.skip("only root's sandboxes have users of their own", allow_module_level=True)

from grader.sandbox import users

STRANGER = 65_001
CLAIM = ("import os, sys\nfrom grader.sandbox import users\nprint(users.claim()[0], flush=True)\n"
         "sys.stdin.read()")


def claimed() -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", CLAIM], stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, text=True)


def test_no_two_have_the_same_user(monkeypatch: pytest.MonkeyPatch):
    """Five users, five processes, and a sixth that finds none; one that is killed frees its own."""
    monkeypatch.setattr(users, "USERS", range(61184, 61189))
    found = [users.claim() for _ in range(5)]
    assert sorted(user for user, _file in found) == [*range(61184, 61189)]
    with pytest.raises(users.NoUser, match="All 5 users"):
        users.claim()
    free, file = found.pop()
    os.close(file)
    again, file = users.claim()
    assert again == free
    for one in (file, *(file for _user, file in found)):
        os.close(one)


def test_a_claim_lasts_as_long_as_any_fork_and_no_longer(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(users, "USERS", range(61184, 61185))
    reader, writer = os.pipe()
    _user, file = users.claim()
    if (child := os.fork()) == 0:
        os.close(writer)
        os.read(reader, 1)
        os._exit(0)
    os.close(file)
    with pytest.raises(users.NoUser):
        users.claim()
    os.close(writer)
    os.waitpid(child, 0)
    os.close(users.claim()[1])


def test_another_process_holds_its_user():
    with claimed() as other:
        theirs = int(other.stdout.readline())
        users_now = {users.claim() for _ in range(3)}
        assert theirs not in {user for user, _file in users_now}
        other.kill()
    for _user, file in users_now:
        os.close(file)


def test_a_stranger_can_hold_nothing():
    """Any local user: neither the file, nor a name of an abstract socket, as it once was."""
    _user, file = users.claim()
    os.close(file)
    place = next(p for p in users.PLACES if (p / users.CLAIMS).exists())
    said = subprocess.run([sys.executable, "-S", "-c", f"""
import fcntl, os, socket
os.setgroups([]); os.setresgid({STRANGER}, {STRANGER}, {STRANGER})
os.setresuid({STRANGER}, {STRANGER}, {STRANGER})
held = []
for user in range(61184, 61284):
    held.append(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
    held[-1].bind(f"\\0torch-in-three-days-user-{{user}}")
for path, mode in (({str(place / users.CLAIMS)!r}, os.O_RDONLY),
                   ({str(place / "another")!r}, os.O_RDWR | os.O_CREAT)):
    try:
        os.open(path, mode)
        print("opened", path)
    except PermissionError:
        print("barred")
"""], capture_output=True, text=True)
    assert said.stdout.split() == ["barred", "barred"], said.stderr
    file = os.open(place / users.CLAIMS, os.O_RDONLY)
    assert (os.fstat(file).st_uid, os.fstat(file).st_mode & 0o777) == (0, 0o600)
    os.close(file)


def test_a_place_that_others_may_write_to_is_none(tmp_path: Path, monkeypatch):
    tmp_path.chmod(0o777)
    (tmp_path / "theirs").mkdir()
    os.chown(tmp_path / "theirs", STRANGER, STRANGER)
    monkeypatch.setattr(users, "PLACES", (tmp_path, tmp_path / "theirs", tmp_path / "none"))
    with pytest.raises(users.NoUser, match="no folder where only root may write"):
        users.claim()


@pytest.mark.parametrize(("lines", "found"), [
    ("0 1000 1\n1 100000 65536\n", 4336), ("0 0 4294967295", 4336), ("0 1000 1", 0),
    ("0 1000 61186", 2), ("65519 5 100", 1)])
def test_only_users_that_exist_here_are_taken(tmp_path: Path, monkeypatch, lines, found):
    (tmp_path / "map").write_text(lines)
    monkeypatch.setattr(users, "MAPS", (tmp_path / "map",))
    if not found:
        with pytest.raises(users.NoUser, match="has no users from 61184 to 65519"):
            users.claim()
    else:
        assert len(users._mapped()) == found


@pytest.mark.parametrize("name", ["kill", "setuid", "setgid", "dac_read_search"])
def test_a_right_that_is_missing_is_named(name: str):
    """setpriv starts a process that lacks it; what is said ends with what to do."""
    code = ("from grader.job import Limits\nfrom grader.sandbox import hold\n"
            "try:\n    print(hold.Sandbox(Limits()).protection)\n"
            "except hold.Unprotected as error:\n    print(error)")
    single = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "MKL", "OPENBLAS")}
    said = subprocess.run(["setpriv", f"--bounding-set=-{name}", "--inh-caps=-all", sys.executable,
                           "-c", code], capture_output=True, text=True, env=os.environ | single)
    assert f"CAP_{name.upper()}" in said.stdout or (
        name == "dac_read_search" and said.stdout.startswith("Landlock ABI")), said
    assert len(said.stdout.splitlines()) == 1 and said.stderr == ""
