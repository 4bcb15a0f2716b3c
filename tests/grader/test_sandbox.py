"""The sandbox holds: every test forks a child that enters it and then really tries the thing."""

import os
import platform
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

from held import KINDS, NOBODY, Run, attempts, helper
from pyseccomp import Arch, resolve_syscall

from grader.sandbox import users

ROOT = Path(__file__).parents[2]
REFUSED = {"EPERM", "EACCES"}


@pytest.fixture(params=KINDS)
def run(request) -> Run:
    return Run(request.param)


@pytest.fixture
def ground():
    """A folder outside with a teacher's file, and the proof that nothing has happened to it."""
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    book = folder / "gradebook.db"
    book.write_text("all the grades")
    if os.getuid() == 0:
        for path in (folder, book):
            os.chown(path, NOBODY, NOBODY)
    before = book.stat()
    yield book
    after = book.stat()
    assert list(folder.iterdir()) == [book]
    assert book.read_text() == "all the grades"
    assert (after.st_mode, after.st_uid, after.st_mtime_ns) == (
        before.st_mode, before.st_uid, before.st_mtime_ns)
    shutil.rmtree(folder)


def test_what_is_not_the_courses_cannot_be_read(run, ground):
    said = attempts(
        run, "import os", f"open({str(ground)!r})", f"os.listdir({str(ground.parent)!r})",
        *(f"open({str(path)!r})" for path in (
            *(ROOT / "day1" / "solutions").glob("*.ipynb"), ROOT / "README.md", "/etc/passwd",
            "/proc/1/environ", "/proc/self/environ", "/proc/self/maps", "/proc/self/mem")),
        *(f"os.listdir({str(path)!r})" for path in ("/", ROOT, "/proc", "/sys", "/dev", "/etc")),
        f"open('/proc/self/fd/%d' % os.open({str(ground)!r}, os.O_PATH))")
    assert set(said.values()) == {"EACCES"}, said


def test_nothing_outside_can_be_changed(run, ground):
    book, folder = str(ground), str(ground.parent)
    own = run("import os; value = os.environ['HOME']")["value"]  # below /tmp it is /dev/shm
    places = [ROOT / "x", ROOT / "course" / "check.py", os.__file__, "/etc/x", "/var/tmp/x",
              "/dev/shm/x", "/proc/self/oom_score_adj", f"{folder}/x", book]
    said = attempts(
        run, f"import os; book, new = {book!r}, {folder + '/new'!r}",
        *(f"open({str(path)!r}, 'a')" for path in places if not Path(path).is_relative_to(own)),
        "open(book, 'w')",
        "os.open(book, os.O_RDONLY | os.O_TRUNC)", "os.truncate(book, 0)", "os.unlink(book)",
        "os.rename(book, new)", "os.rename(book, 'mine')", "os.link(book, 'mine')",
        "os.link(book, new)", "os.symlink(book, 'mine')", "os.mkdir(new)", "os.mkfifo(new)",
        f"os.rmdir({folder!r})", "os.chown(book, os.getuid(), -1)",
        "os.setxattr(book, 'user.x', b'x')")
    assert set(said.values()) <= {*REFUSED, "EXDEV"}, said
    # They say that they worked; the fixture knows better.
    attempts(run, f"import os; book = {book!r}", "os.chmod(book, 0)", "os.utime(book, (1, 1))")


def test_there_is_no_network(run):
    families = ("AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK", "AF_PACKET")
    said = attempts(
        run, "import socket, ctypes",
        *(f"socket.socket(socket.{family}, socket.{kind})" for family in families
          for kind in ("SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW")),
        "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
        "socket.socketpair()[0].sendto(b'x', '/dev/log')",
        "socket.socketpair()[0].sendmsg([b'x'])")
    assert set(said.values()) == {"EPERM"}, said
    name = attempts(run, "import socket", "socket.getaddrinfo(b'localhost', 80)")
    assert set(name.values()) == {"gaierror"}


def test_no_process_can_be_started(run):
    said = attempts(
        run, "import os, subprocess, ctypes; libc = ctypes.CDLL(None, use_errno=True)",
        "os.fork()", "os.forkpty()", "os.posix_spawn('/bin/true', ['true'], {})",
        "subprocess.run(['/bin/true'])", "subprocess.run('true', shell=True)", "os.popen('true')",
        "os.execv('/bin/true', ['true'])", "os.setsid()")
    assert set(said.values()) <= REFUSED, said
    said = attempts(run, "import os, ctypes; libc = ctypes.CDLL(None)", "libc.vfork()",
                    "os.system('true') == 0", "os.listdir('/proc/self/task')")
    assert list(said.values()) == [-1, False, "EACCES"]


def test_nobody_else_can_be_signalled(run):
    said = attempts(
        run, "import fcntl, os, signal; parent = os.getppid()",
        "os.kill(parent, signal.SIGKILL)", "os.kill(1, signal.SIGKILL)", "os.kill(-1, 9)",
        "os.kill(0, 0)", "os.killpg(0, 0)", "os.kill(parent, 0)",
        "fcntl.fcntl(0, fcntl.F_SETOWN, parent)")
    assert set(said.values()) == {"EPERM"}, said
    assert attempts(run, "import os, signal", "signal.raise_signal(0)",
                    "os.kill(os.getpid(), 0)")["os.kill(os.getpid(), 0)"] is None
    assert run("import os; os.abort()")["signal"] == signal.SIGABRT


CALLS = """
    accept4 acct add_key bind bpf capset chroot clone connect delete_module execve execveat
    fanotify_init fchownat fork fsopen init_module inotify_init1 io_setup io_uring_setup kcmp
    kexec_load keyctl landlock_create_ruleset linkat listen memfd_create migrate_pages mknodat
    mlockall mount move_mount msgget name_to_handle_at open_by_handle_at open_tree perf_event_open
    personality pidfd_getfd pidfd_open pidfd_send_signal pivot_root process_madvise
    process_vm_readv process_vm_writev ptrace quotactl reboot recvmsg remap_file_pages request_key
    rt_sigqueueinfo rt_tgsigqueueinfo sched_setscheduler seccomp semget sendmsg setdomainname
    setgroups sethostname setns setpgid setpriority setresuid setsid setuid setxattr shmat shmget
    socket splice swapon symlinkat syslog tee timer_create tkill truncate umount2 unshare
    userfaultfd vfork vmsplice"""


def test_system_calls_that_no_exercise_needs_are_refused(run):
    numbers = {name: number for name in CALLS.split()
               if (number := resolve_syscall(Arch.NATIVE, name)) >= 0}
    assert len(numbers) > 0.8 * len(CALLS.split())
    said = run(f"""
import ctypes, errno
libc, value = ctypes.CDLL(None, use_errno=True), {{}}
for name, number in {numbers}.items():
    ctypes.set_errno(0)
    libc.syscall(number, 0, 0, 0, 0, 0, 0)
    value[name] = errno.errorcode.get(ctypes.get_errno())""")
    assert said["value"] == dict.fromkeys(numbers, "EPERM")


def test_of_some_calls_only_the_harmless_half_is_allowed(run):
    said = attempts(
        run, "import ctypes, fcntl, mmap, os, resource, termios\n"
             "libc = ctypes.CDLL(None, use_errno=True)\n"
             "def call(name, *arguments):\n"
             "    if getattr(libc, name)(*arguments) == -1:\n"
             "        raise OSError(ctypes.get_errno(), name)\n"
             "private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS",
        "mmap.mmap(-1, 4096)",  # shared, and no file: RLIMIT_DATA does not count it
        "mmap.mmap(-1, 4096, private | 0x100)",  # grows by itself
        "mmap.mmap(-1, 4096, private | 0x40000)",  # huge pages
        "call('prctl', 1, 0, 0, 0, 0)",  # live on without the parent
        "call('prctl', 4, 1, 0, 0, 0)", "call('prctl', 22, 0, 0, 0, 0)",
        "fcntl.ioctl(0, termios.TIOCSTI, b'x')", "fcntl.fcntl(0, 1031, 1 << 20)",
        "resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
        "os.sched_setaffinity(os.getppid(), [0])")
    assert set(said.values()) == {"EPERM"}, said
    said = attempts(run, "import mmap, resource as r",
                    "r.setrlimit(r.RLIMIT_DATA, (-1, -1))", "r.setrlimit(r.RLIMIT_NPROC, (-1, -1))",
                    "mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).write(b'x')")
    assert list(said.values()) == ["ValueError", "ValueError", 1]


@pytest.mark.skipif(platform.machine() != "x86_64", reason="only x86-64 has a second set of calls")
def test_the_other_set_of_system_calls_ends_the_child(run):
    assert run("import ctypes; ctypes.CDLL(None).syscall(0x40000000 + 39)")["signal"] == (
        signal.SIGSYS)


def test_a_child_starts_with_nothing_of_its_parents(run):
    said = run("import os\n"
               "def held(number):\n"
               "    try:\n"
               "        return os.readlink(f'/proc/self/fd/{number}')\n"
               "    except OSError:\n"
               "        pass\n"
               "value = [dict(os.environ), [f for f in map(held, range(1000)) if f], os.getcwd()]")
    environment, files, folder = said["value"]
    assert "TEACHERS_TOKEN" not in environment
    assert set(environment) <= {
        "HOME", "LANG", "LANGUAGE", "LC_ALL", "MKL_NUM_THREADS", "MPLBACKEND", "MPLCONFIGDIR",
        "NBGRADER_EXECUTION", "NUMBA_ENABLE_CUDASIM", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS",
        "PATH", "TMPDIR", "TRITON_INTERPRET", "TZ", "USER"}
    assert [f for f in files if not f.startswith("pipe:")] in (["/dev/null"] * 3, [])
    assert len([f for f in files if f.startswith("pipe:")]) in (2, 0)
    assert folder == environment["HOME"] or "no writable folder" in said["protection"]
    status = said["status"]
    assert status["NoNewPrivs"] == "1" and status["Seccomp"] == "2"
    kept = "4" if "CAP_DAC_READ_SEARCH" in said["protection"] else "0"
    assert [status[name].lstrip("0") or "0" for name in (
        "CapInh", "CapPrm", "CapEff", "CapAmb")] == ["0", kept, kept, "0"]
    user, = set(status["Uid"].split())
    if run.kind == "root":
        assert int(user) in users.USERS and not status["Groups"].strip()
        assert int(status["CapBnd"], 16) == 0
        other = helper()({"limits": {"disk": 2**21}}, "")
        assert other["status"]["Uid"].split()[0] != user
