"""SSH: only when a public key is given, only with a key, only for one user."""

import os
import re
import subprocess
from pathlib import Path

import engine
import pytest

NO_ANSWER = ("-o", "BatchMode=yes")


def make_key(folder: Path, name: str) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    return folder / name


@pytest.fixture(scope="module")
def keys(tmp_path_factory) -> tuple[Path, Path]:
    """The learner's key, and a stranger's."""
    folder = tmp_path_factory.mktemp("keys")
    return make_key(folder, "learner"), make_key(folder, "stranger")


@pytest.fixture(scope="module")
def storage():
    with engine.volume() as option:
        yield option


@pytest.fixture(scope="module")
def reachable(keys, storage):
    public = keys[0].with_suffix(".pub").read_text()
    with engine.container(storage, f"--env=SSH_PUBLIC_KEY={public}") as running:
        yield running


def test_the_plain_line_of_the_readme(keys, tmp_path):
    """A folder, ports 8888 and 22, nothing dropped; the token is the one that it prints."""
    os.chown(tmp_path, 1000, 1000)
    options = (f"--volume={tmp_path}:/workspace", "--shm-size=1g",
               f"--env=SSH_PUBLIC_KEY={keys[0].with_suffix('.pub').read_text()}",
               "--sysctl=net.ipv4.ip_unprivileged_port_start=0")  # docker's own default
    ports = ("--publish=127.0.0.1::8888", "--publish=127.0.0.1::22")
    with engine.container(*options, ports=ports, hardened=()) as running:
        token = re.search(r"127\.0\.0\.1:8888/\S*token=(\w+)", running.logs())[1]
        assert running.ask("api/contents/day1", token)[0] == 200
        ran = login(running, *NO_ANSWER, "-i", str(keys[0]), command="touch /workspace/mine",
                    inside=22)
        assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "mine").exists()


def login(running: engine.Container, *options: str, user: str = "learner",
          command: str = "true", inside: int = 2222) -> subprocess.CompletedProcess:
    """Log in as nobody's configuration says: the host's keys and settings play no part."""
    return subprocess.run(
        ["ssh", "-F", "none", "-o", "StrictHostKeyChecking=no",
         "-o", "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes",
         "-o", "IdentityAgent=none", *options, "-p", str(running.port(inside)),
         f"{user}@127.0.0.1", command],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_the_key_opens_a_session_with_the_courses_environment(reachable, keys):
    script = ("id -un; pwd; python -c 'import course, torch; print(torch.__version__)'; "
              "echo $COURSE_PROGRESS")
    ran = login(reachable, *NO_ANSWER, "-i", str(keys[0]), command=script)
    assert ran.stdout.split() == ["learner", "/workspace/.home", "2.8.0+cu128",
                                  "/workspace/.progress.json"], ran.stderr


def test_the_key_opens_a_terminal(reachable, keys):
    ran = login(reachable, *NO_ANSWER, "-tt", "-i", str(keys[0]), command="tty")
    assert ran.stdout.startswith("/dev/pts/"), ran.stdout + ran.stderr


def test_a_tunnel_reaches_jupyterlab(reachable, keys):
    ran = login(reachable, *NO_ANSWER, "-i", str(keys[0]), "-W", "localhost:8888")
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(("case", "options", "user"), [
    ("a wrong key", ("-o", "BatchMode=yes", "-i", "STRANGER"), "learner"),
    ("no key", ("-o", "BatchMode=yes"), "learner"),
    ("a password", ("-o", "PreferredAuthentications=password,keyboard-interactive"), "learner"),
    ("root", ("-o", "BatchMode=yes", "-i", "LEARNER"), "root"),
    ("another user", ("-o", "BatchMode=yes", "-i", "LEARNER"), "nobody"),
])
def test_anything_else_is_refused(reachable, keys, case, options, user):
    names = {"LEARNER": str(keys[0]), "STRANGER": str(keys[1])}
    ran = login(reachable, *(names.get(option, option) for option in options), user=user)
    # The server's offer is in the brackets: keys and nothing else.
    assert ran.returncode == 255 and "Permission denied (publickey)." in ran.stderr, ran.stderr


@pytest.mark.parametrize("line", [
    "authenticationmethods publickey", "passwordauthentication no", "permitrootlogin no",
    "kbdinteractiveauthentication no", "permitemptypasswords no", "hostbasedauthentication no",
    "pubkeyauthentication yes", "strictmodes yes", "allowusers learner", "x11forwarding no",
    "allowagentforwarding no", "permittunnel no", "gatewayports no", "permituserenvironment no",
    "permituserrc no", "allowstreamlocalforwarding no", "maxauthtries 3",
    "authorizedkeysfile /workspace/.home/.sshd/authorized_keys"])
def test_the_settings_that_sshd_really_has(settings, line):
    assert line in settings


@pytest.fixture(scope="module")
def settings(reachable) -> list[str]:
    # As the user, whom sshd runs as; user= and addr= settle what a Match block would change.
    ran = reachable.execute("/usr/sbin/sshd", "-T", "-f", "/opt/course/docker/sshd_config",
                            "-C", "user=learner,addr=192.0.2.1,host=example")
    return ran.stdout.lower().splitlines()


def host_key(running: engine.Container) -> str:
    scan = ["ssh-keyscan", "-t", "ed25519", "-p", str(running.port(2222)), "127.0.0.1"]
    ran = subprocess.run(scan, capture_output=True, text=True, check=True)
    return ran.stdout.split()[-1]


def test_the_host_key_is_the_volumes_and_stays(storage, reachable, keys):
    public = keys[0].with_suffix(".pub").read_text()
    with engine.container(storage, f"--env=SSH_PUBLIC_KEY={public}") as again:
        assert host_key(again) == host_key(reachable)
    with engine.volume() as other, engine.container(
            other, f"--env=SSH_PUBLIC_KEY={public}") as stranger:
        assert host_key(stranger) != host_key(reachable)


def test_a_mounted_file_of_keys_works_and_without_it_ssh_is_off_again(keys, tmp_path):
    file = tmp_path / "authorized_keys"
    file.write_text(keys[0].with_suffix(".pub").read_text())
    file.chmod(0o644)
    with engine.volume() as option:
        mounted = f"--volume={file}:/run/secrets/authorized_keys:ro"
        with engine.container(option, mounted) as running:
            assert login(running, *NO_ANSWER, "-i", str(keys[0])).returncode == 0
        with engine.container(option) as running:  # the same volume, no key
            assert "sshd" not in running.execute("sh", "-c", "cat /proc/[0-9]*/comm").stdout
            assert login(running, *NO_ANSWER, "-i", str(keys[0])).returncode == 255


@pytest.mark.parametrize(("key", "said"), [
    ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "that is a private key"),
    ("hunter2", "that is no public key for SSH"),
])
def test_what_is_no_public_key_is_refused_in_one_line(key, said):
    ran = engine.once(options=(f"--env=SSH_PUBLIC_KEY={key}",))
    assert ran.returncode == 1
    assert [line for line in ran.stderr.splitlines() if said in line], ran.stderr


def test_another_user_is_told_that_ssh_is_not_for_them(keys, tmp_path):
    tmp_path.chmod(0o777)
    public = keys[0].with_suffix(".pub").read_text()
    ran = engine.once(options=(f"--env=SSH_PUBLIC_KEY={public}", "--user=4321:4321",
                               f"--volume={tmp_path}:/workspace"))
    assert ran.returncode == 1 and "SSH knows the user 1000 only" in ran.stderr, ran.stderr
