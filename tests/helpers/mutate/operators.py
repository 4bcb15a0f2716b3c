"""Mutation operators: from a node of a syntax tree to those that may be mistaken for it."""

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


def mistakes(node: ast.AST) -> Iterator[ast.AST]:
    """All that may stand in the place of `node` by one slip."""
    for operator in (constants, operations, calls, names, slices, statements):
        yield from operator(node)
