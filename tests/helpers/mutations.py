"""Plain slips in a piece of Python: each changes one place of its syntax tree.

`changed(source)` gives the sources. A slip is a row of a table, or a function from a node of the
tree to those that may stand in its place.
"""

import ast
from collections.abc import Iterator

TINY = 1e-6
OPERATORS = {  # an operator -> what it is mistaken for
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult, ast.FloorDiv), ast.FloorDiv: (ast.Div,), ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,), ast.MatMult: (ast.Mult,),
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt,), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt,),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.And: (ast.Or,), ast.Or: (ast.And,),
    ast.BitAnd: (ast.BitOr,), ast.BitOr: (ast.BitAnd,)}
NAMES = {  # a function or attribute -> what it is mistaken for
    "sum": ("mean",), "mean": ("sum", "median"), "max": ("min",), "min": ("max",),
    "median": ("mean",), "amax": ("amin",), "amin": ("amax",), "maximum": ("minimum",),
    "minimum": ("maximum",), "argmax": ("argmin",), "argmin": ("argmax",), "any": ("all",),
    "all": ("any",), "floor": ("ceil",), "ceil": ("floor", "round"), "var": ("std",),
    "std": ("var",), "log": ("log2", "log1p"), "exp": ("expm1",), "abs": ("neg",),
    "square": ("abs",), "zeros": ("ones", "empty"), "zeros_like": ("ones_like", "empty_like"),
    "ones": ("zeros",), "ones_like": ("zeros_like",), "empty": ("zeros",), "cumsum": ("cumprod",),
    "softmax": ("log_softmax",), "log_softmax": ("softmax",), "triu": ("tril",), "tril": ("triu",),
    "randn": ("rand",), "rand": ("randn",), "append": ("extend",), "items": ("keys",),
    "x": ("y",), "y": ("x",), "add": ("sub",), "sub": ("add",)}
OPTIONAL = {  # lists in which a node may be left out
    (ast.Call, "args"), (ast.Call, "keywords"), (ast.BoolOp, "values"), (ast.comprehension, "ifs"),
    (ast.FunctionDef, "decorator_list"), (ast.ClassDef, "bases")}


def constants(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield from (ast.Constant(other) for other in {value + 1, value - 1, 0} - {value})
        case ast.Constant(float(value)):
            yield from (ast.Constant(other) for other in {2 * value, 0.0, TINY} - {value})


def operations(node: ast.AST) -> Iterator[ast.AST]:
    yield from (kind() for kind in OPERATORS.get(type(node), ()))
    match node:
        case ast.UnaryOp(_, operand):
            yield operand
        case ast.IfExp(_, body, otherwise):
            yield from (body, otherwise)
        case ast.BinOp(left, operator, right):
            yield from (left, right)
            if not isinstance(operator, ast.Add | ast.Mult):
                yield ast.BinOp(right, operator, left)
            if isinstance(operator, ast.Div):
                yield ast.BinOp(left, operator, ast.BinOp(right, ast.Add(), ast.Constant(TINY)))


def calls(node: ast.AST) -> Iterator[ast.expr]:
    """A function or a method is not called; its first two arguments are exchanged."""
    match node:
        case ast.Call(function, arguments):
            if isinstance(function, ast.Attribute):
                yield function.value
            yield from arguments[:1]
            if len(arguments) > 1:
                first, second, *rest = arguments
                yield ast.Call(function, [second, first, *rest], node.keywords)


def names(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Attribute(value, name, context):
            yield from (ast.Attribute(value, other, context) for other in NAMES.get(name, ()))
            if name in ("T", "mT", "H", "data", "grad", "values", "indices"):
                yield value
        case ast.Name(name, ast.Load()):
            yield from (ast.Name(other, ast.Load()) for other in NAMES.get(name, ()))


def slices(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Subscript(value, _, ast.Load()):
            yield value
        case ast.Slice(lower, upper, step):
            yield from (ast.Slice(*bounds) for bounds in (
                (None, upper, step), (lower, None, step), (lower, upper, None)))


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    match node:
        case ast.If(test, body, otherwise):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, otherwise)
            yield ast.If(ast.Constant(True), body, [])
        case ast.With(_, body):
            yield ast.If(ast.Constant(True), body, [])
        case ast.For(target, iterable, body, otherwise):
            few = ast.parse("list(_)[:5]", mode="eval").body
            few.value.args = [iterable]
            yield ast.copy_location(ast.For(target, few, body, otherwise), node)
    if isinstance(node, ast.stmt) and not isinstance(node, ast.Pass | ast.FunctionDef):
        yield ast.Pass()


SLIPS = (constants, operations, calls, names, slices, statements)


def places(tree: ast.AST, lines: set[int]) -> Iterator[tuple]:
    """A parent, its field, the index in it or None, and the node there, if on these lines."""
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            several = isinstance(value, list)
            for index, node in enumerate(value if several else [value]):
                line = getattr(node, "lineno", getattr(parent, "lineno", 0))
                inside = line in lines or isinstance(parent, ast.comprehension)
                if isinstance(node, ast.AST) and inside:
                    yield parent, field, index if several else None, node


def put(parent: ast.AST, field: str, index: int | None, node: ast.AST | list) -> None:
    """Set what stands in a place; `node` is the whole list if `index` is None and it is one."""
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def solved_lines(source: str) -> set[int]:
    """The numbers of the lines between BEGIN and END SOLUTION."""
    found, inside = set(), False
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or "### BEGIN SOLUTION" in line) and "### END SOLUTION" not in line
        found |= {number} if inside else set()
    return found


def is_size(node: ast.AST) -> bool:
    """True for an expression such as `len(x)` or `x.shape[0]`."""
    match node:
        case ast.Call(ast.Name("len")):
            return True
        case ast.Call(ast.Attribute(_, "size" | "numel" | "dim")):
            return True
        case ast.Subscript(ast.Attribute(_, "shape")) | ast.Attribute(_, "shape" | "ndim"):
            return True
    return False


def noted(source: str) -> str:
    """`source`, where each size is told to `spoil.note` as it is computed."""
    tree = ast.parse(source)
    for parent, field, index, node in list(places(tree, solved_lines(source))):
        if is_size(node):
            put(parent, field, index, ast.Call(ast.Name("_note"), [
                ast.Constant(ast.unparse(node)), node], []))
    return "from spoil import note as _note\n" + ast.unparse(tree)


def changed(source: str, sizes: dict[str, int | tuple] | None = None) -> list[str]:
    """`source`, as `ast.unparse` writes it, with one slip each; none twice.

    `sizes`: what sizes, such as `len(x)`, are in the visible check. One slip is to write that.
    """
    tree = ast.parse(source)
    found = {ast.unparse(tree): None}
    for parent, field, index, node in list(places(tree, solved_lines(source))):
        others = [other for slip in SLIPS for other in slip(node)]
        if is_size(node) and ast.unparse(node) in (sizes or {}):
            others.append(ast.Constant(sizes[ast.unparse(node)]))
        for other in others:
            put(parent, field, index, other)
            found[ast.unparse(tree)] = None
        put(parent, field, index, node)
        if index is not None and (type(parent), field) in OPTIONAL:
            whole = getattr(parent, field)
            put(parent, field, None, whole[:index] + whole[index + 1:])
            if field != "values" or len(whole) > 2:
                found[ast.unparse(tree)] = None
            put(parent, field, None, whole)
    return [text for text in list(found)[1:] if compiles(text)]


def compiles(source: str) -> bool:
    try:
        compile(source, "<mutant>", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
