# Imports what is large: torch's compiler and distribution, and the standard library.
import importlib
import pkgutil
import sys

LIMITS = {"cell_seconds": 10.0}
NOT = {"antigravity", "this", "idlelib", "test", "turtledemo", "__main__"}
for name in ("torch._inductor.compile_fx", "torch.distributed", "torch.onnx", "sympy", "pandas"):
    try:
        importlib.import_module(name)
    except BaseException:
        pass
for module in pkgutil.iter_modules():
    if module.name in sys.stdlib_module_names and module.name not in NOT:
        try:
            importlib.import_module(module.name)
        except BaseException:
            pass


def softmax(x, dim):
    return x
