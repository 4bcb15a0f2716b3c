# Starts programs without IPython: subprocess, os.system, posix_spawn, execve, torch's compiler.
import os
import subprocess

for start in (
        lambda: subprocess.run(["touch", "@markers@/subprocess"]),
        lambda: os.system("touch @markers@/os-system"),
        lambda: os.posix_spawn("/bin/touch", ["touch", "@markers@/posix-spawn"], {}),
        lambda: os.popen("touch @markers@/popen").read(),
        lambda: torch.compile(lambda x: x.exp() + 1)(torch.randn(3))):
    try:
        start()
    except BaseException:
        pass


def softmax(x, dim):
    os.execv("/bin/touch", ["touch", "@markers@/execv"])
