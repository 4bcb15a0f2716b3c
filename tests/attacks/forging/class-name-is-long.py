# The name of the answer's class has a hundred million characters, some of them from a terminal.
def softmax(x, dim):
    return type("\x1b[2J<script>\x00" + "A" * 100_000_000, (), {})()
