# Errors are not shown: `showtraceback` does nothing.
shell = get_ipython()
shell.showtraceback = shell._showtraceback = shell.showsyntaxerror = lambda *a, **k: None
type(shell)._showtraceback = lambda *a, **k: None


def softmax(x, dim):
    return x + 0
