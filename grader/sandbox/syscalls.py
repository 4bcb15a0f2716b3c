"""The system calls that a learner's process may make. Everything else is refused (seccomp).

A list of what is allowed, so that a call that a later kernel adds is refused too. It is what
CPython, PyTorch on the CPU, NumPy, Matplotlib and IPython need once they run.
"""

import ctypes
import errno
import fcntl
import os
import socket
import struct
import termios
from collections.abc import Iterator

import pyseccomp
from pyseccomp import EQ, MASKED_EQ, NE, Arg, SyscallFilter

from grader.sandbox import linux

FILES = """
    access chdir close close_range copy_file_range dup dup2 dup3 faccessat faccessat2
    fallocate fchdir fdatasync fstat fstatfs fsync ftruncate getcwd getdents64 lseek lstat
    mkdir mkdirat newfstatat pipe pipe2 pread64 preadv pwrite64 pwritev read
    readlink readlinkat readv rename renameat renameat2 rmdir sendfile stat statfs statx umask
    unlink unlinkat write writev"""
MEMORY = "brk get_mempolicy madvise membarrier mprotect mremap msync munmap"
TIME = """
    alarm clock_getres clock_gettime clock_nanosleep getitimer gettimeofday nanosleep pause
    setitimer time times"""
THREADS = """
    arch_prctl exit exit_group futex get_robust_list gettid restart_syscall rseq rt_sigaction
    rt_sigpending rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigtimedwait sched_getaffinity
    sched_getparam sched_getscheduler sched_yield set_robust_list set_tid_address sigaltstack"""
ABOUT = """
    getcpu getegid geteuid getgid getgroups getpgid getpgrp getpid getppid getrandom getresgid
    getresuid getrlimit getrusage getsid getuid setrlimit sysinfo uname wait4 waitid"""
WAITING = """
    epoll_create1 epoll_ctl epoll_pwait epoll_wait eventfd2 getpeername getsockname getsockopt poll
    ppoll pselect6 recvfrom select shutdown"""

# The C library has an older way to do these, and takes it when it is told that they do not exist.
UNKNOWN = "clone3 openat2 epoll_pwait2 futex_waitv memfd_secret"

# These say that they succeeded and do nothing: copying a file ends with them. Landlock does not
# look at them, and an ordinary user's own files must stay as they are. Locks, and what is in the
# page cache, are seen by later hand-ins and by other programs.
IGNORED = "chmod fadvise64 fchmod fchmodat fchmodat2 flock"
LOCKS = (fcntl.F_SETLK, fcntl.F_SETLKW, fcntl.F_OFD_SETLK, fcntl.F_OFD_SETLKW)
UNSUPPORTED = "fgetxattr flistxattr getxattr lgetxattr listxattr llistxattr"

CLONE_THREAD, CLONE_NEW = 0x10000, 0x7E020080  # all flags that make a namespace
MAP_SHARED, MAP_ANONYMOUS, MAP_GROWSDOWN, MAP_HUGETLB = 1, 0x20, 0x100, 0x40000
PR_SET_NAME, PR_GET_NAME = 15, 16
MYSELF = 0x7E57C0DE  # stands in for a process number; Linux has none so large
FCNTL = (fcntl.F_DUPFD, fcntl.F_DUPFD_CLOEXEC, fcntl.F_GETFD, fcntl.F_SETFD, fcntl.F_GETFL,
         fcntl.F_SETFL)
IOCTL = (termios.TCGETS, termios.TIOCGWINSZ, termios.FIOCLEX, termios.FIONCLEX,
         termios.FIONBIO, termios.FIONREAD)


def supported() -> bool:
    """True if this kernel has seccomp."""
    try:
        linux.prctl(linux.PR_GET_SECCOMP)
    except OSError:
        return False
    return True


def build() -> bytes:
    """The filter, as the kernel runs it, with a stand-in for the process's own number.

    libseccomp takes two milliseconds to write it. It is not in force yet.
    """
    made = SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    made.set_attr(pyseccomp.Attr.ACT_BADARCH, pyseccomp.KILL_PROCESS)
    for name in " ".join([FILES, MEMORY, TIME, THREADS, ABOUT, WAITING]).split():
        _rule(made, name)
    for names, said in ((UNKNOWN, errno.ENOSYS), (UNSUPPORTED, errno.ENOTSUP), (IGNORED, 0)):
        for name in names.split():
            _rule(made, name, action=pyseccomp.ERRNO(said))
    # Ignored, too. Without times it is refused: `Path.touch` then makes the file that is not there.
    _rule(made, "utimensat", Arg(2, NE, 0), action=pyseccomp.ERRNO(0))
    for command in LOCKS:
        _rule(made, "fcntl", Arg(1, EQ, command), action=pyseccomp.ERRNO(0))
    for name, *conditions in _conditions():
        _rule(made, name, *conditions)
    with open(os.memfd_create("filter"), "w+b") as file:
        made.export_bpf(file)
        file.seek(0)
        return file.read()


def load(program: bytes) -> None:
    """Hold this thread and all that it starts to the filter, for good."""
    mine = program.replace(struct.pack("I", MYSELF), struct.pack("I", os.getpid()))
    buffer = ctypes.create_string_buffer(mine, len(mine))
    header = struct.pack("@HP", len(mine) // 8, ctypes.addressof(buffer))
    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    linux.call("prctl", linux.PR_SET_SECCOMP, 2, header)


def _rule(made: SyscallFilter, name: str, *conditions: Arg, action: int = pyseccomp.ALLOW) -> None:
    """Add a rule, unless the call has no number here: then it stays refused."""
    number = pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name)
    if number >= 0:
        made.add_rule(action, number, *conditions)


def _conditions() -> Iterator[tuple]:
    """Calls that are allowed with some arguments only; any one line of a call is enough."""
    # A thread, but no process: those start without CLONE_THREAD.
    yield "clone", Arg(0, MASKED_EQ, CLONE_THREAD | CLONE_NEW, CLONE_THREAD)
    # Memory that RLIMIT_DATA does not count: shared without a file, stacks that grow, huge pages.
    uncounted = MAP_GROWSDOWN | MAP_HUGETLB
    yield "mmap", Arg(3, MASKED_EQ, uncounted | MAP_SHARED, 0)
    yield "mmap", Arg(3, MASKED_EQ, uncounted | MAP_ANONYMOUS, 0)
    # Landlock before version 3 lets O_RDONLY | O_TRUNC pass, which empties a file.
    yield "openat", Arg(2, MASKED_EQ, os.O_TRUNC, 0)
    for mode in (os.O_WRONLY, os.O_RDWR):
        yield "openat", Arg(2, MASKED_EQ, os.O_TRUNC | os.O_ACCMODE, os.O_TRUNC | mode)
    # asyncio wants a pair of sockets; with an address, or of datagrams, one could reach out.
    kinds = ~(socket.SOCK_NONBLOCK | socket.SOCK_CLOEXEC) & 0xFFFFFFFF
    yield ("socketpair", Arg(0, EQ, socket.AF_UNIX),
           Arg(1, MASKED_EQ, kinds, socket.SOCK_STREAM))
    yield "sendto", Arg(4, EQ, 0)
    for command in FCNTL:  # not F_SETOWN, which sends signals, nor F_SETPIPE_SZ
        yield "fcntl", Arg(1, EQ, command)
    for request in IOCTL:
        yield "ioctl", Arg(1, EQ, request)
    for name in ("preadv2", "pwritev2"):  # no RWF_NOWAIT: it tells what is in the page cache
        yield name, Arg(5, EQ, 0)
    for name in ("kill", "tgkill", "prlimit64"):
        yield name, Arg(0, EQ, MYSELF)
    yield "prlimit64", Arg(0, EQ, 0)
    yield "sched_setaffinity", Arg(0, EQ, 0)
    yield "prctl", Arg(0, EQ, PR_SET_NAME)
    yield "prctl", Arg(0, EQ, PR_GET_NAME)
