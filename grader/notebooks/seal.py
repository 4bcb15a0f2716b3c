"""Take the course's values out of a check cell before a learner's process sees it.

`check.close(answer(x), torch.softmax(x, 0), about="...")` becomes `check.close(answer(x))`, and
lines that only served what was taken out go with it. What is left computes observations; the
judge, in another process, knows what they should be.
"""

import ast

# The checks, and the keyword arguments of each that the judge reads.
KINDS = {
    "close": {"rtol", "atol", "causes", "about"},
    "equal": {"causes", "about"},
    "shape": {"dtype", "about"},
    "raises": {"match", "about"},
    "between": {"about"},
    "accuracy": {"at_least", "about"},
    "launch": {"blocks", "threads", "per_thread", "reads", "coalesced", "sources", "rtol", "atol",
               "causes", "about"},
}


def called(node: ast.AST) -> str:
    """"close" for the call `check.close(...)`, "" for anything else."""
    match node:
        case ast.Call(ast.Attribute(ast.Name("check"), name)):
            return name
    return ""


def kind_of(statement: ast.stmt) -> str:
    """"close" for a line that is the check `check.close(...)`, "" for any other line."""
    name = called(statement.value) if isinstance(statement, ast.Expr) else ""
    return name if name in KINDS else ""


def defined(source: str) -> set[str]:
    """The names that a cell defines at its top level: functions, classes and variables."""
    body = ast.parse(source).body
    names = {s.name for s in body if isinstance(s, ast.FunctionDef | ast.ClassDef)}
    return names | {node.id for s in body for target in targets(s) for node in ast.walk(target)
                    if isinstance(node, ast.Name)}


def targets(statement: ast.stmt) -> list[ast.expr]:
    """What an assignment sets: two in `a = b = 1`, one in `a: int = 1`; of anything else, none."""
    match statement:
        case ast.Assign(several):
            return several
        case ast.AnnAssign(one, value=ast.expr()):
            return [one]
    return []


def provided(source: str) -> set[str]:
    """The names that a locked cell gives to the cells below; empty if it is no plain Python."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return set()
    return defined(source) | {
        (alias.asname or alias.name).partition(".")[0] for s in body
        if isinstance(s, ast.Import | ast.ImportFrom) for alias in s.names}


def seal(source: str, answers: set[str]) -> str:
    """Return the source of a check cell without anything of the course's that it can lose.

    answers: the names that the answer cell defines (`defined` of the solution). A line that
    calls one of them is never dropped: it may be what an exercise is about, such as a call that
    changes a model.
    """
    kept = remains(ast.parse(source).body, ast.parse(source).body, answers)
    return ast.unparse(ast.Module([statement for part in kept for statement in part], []))


def remains(whole: list[ast.stmt], body: list[ast.stmt], answers: set[str]) -> list[list[ast.stmt]]:
    """What is left of each statement of a check cell; `body` is changed.

    whole: the statements as they were written. body: the same ones, from which more of the
    course's may be gone already, such as what `check.given` evaluates.
    """
    # What no line reads, such as `_ = layer.register_forward_hook(...)`, is there for its effect.
    unread = {node.id for statement in whole for node in ast.walk(statement)
              if isinstance(node, ast.Name)} - _loaded(whole)
    for statement in body:
        if kind_of(statement):
            statement.value.args = statement.value.args[:1]
            statement.value.keywords = []
    kept: list[list[ast.stmt]] = []
    for statement in reversed(body):
        live = _loaded([s for part in kept for s in part])
        kept.insert(0, _without_dead_names(statement, live, unread, answers))
    return kept


def _without_dead_names(statement: ast.stmt, live: set[str], unread: set[str], answers: set[str]
                        ) -> list[ast.stmt]:
    """The statement, less the names it sets that no later line needs; [] if none is left.

    unread: the names that no line of the whole cell reads. Only plain assignments shrink, and
    functions that nobody calls; whatever could change a thing in place stays.
    """
    if isinstance(statement, ast.FunctionDef):
        return [statement] if statement.name in live else []
    if not (whole := _parts(statement)):
        return [statement]
    left = []
    for group, value in whole:
        if not set().union(*map(_names, group)) <= unread and not _loaded([value]) & answers:
            group = [one for one in group if not _names(one) or _names(one) & live]
        left.append((group, value))
    if left == whole:
        return [statement]
    return [ast.Assign(group, value, lineno=statement.lineno) for group, value in left if group]


def _names(target: ast.expr) -> set[str]:
    """The names that an assignment to this sets, empty if it changes a thing in place."""
    parts = [node for node in ast.walk(target) if not isinstance(node, ast.expr_context)]
    plain = all(isinstance(node, ast.Name | ast.Tuple | ast.List | ast.Starred) for node in parts)
    return {node.id for node in parts if isinstance(node, ast.Name)} if plain else set()


def _parts(statement: ast.stmt) -> list[tuple[list[ast.expr], ast.expr]]:
    """`a, b = f(x), g(x)` as [([a], f(x)), ([b], g(x))], `a = b = f(x)` as [([a, b], f(x))]; of
    what is no assignment, nothing.

    One is only split if no value reads a name that the same line sets.
    """
    match targets(statement):
        case [ast.Tuple(names)] if isinstance(statement.value, ast.Tuple):
            values = statement.value.elts
            sets = {name.id for name in names if isinstance(name, ast.Name)}
            if len(names) == len(values) and not sets & _loaded(values):
                return [([name], value) for name, value in zip(names, values, strict=True)]
    return [(targets(statement), statement.value)] if targets(statement) else []


def reads(sources: list[str]) -> set[str]:
    """The names that pieces of source read."""
    return _loaded([ast.parse(source) for source in sources])


def _loaded(nodes: list[ast.AST]) -> set[str]:
    """The names that these pieces of code read."""
    return {node.id for root in nodes for node in ast.walk(root)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
