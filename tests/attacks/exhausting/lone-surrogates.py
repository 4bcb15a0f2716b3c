# Prints, raises and returns text that no file in UTF-8 can hold.
COURSE = True


class Odd(ValueError):
    pass


Odd.__name__ = "Odd\udfff"
print("\ud800 \0 \x1b[2J \u2028 \ufeff \uffff")


def softmax(x, dim):
    raise Odd("\udc80 \0 \x1b]0;title\x07")


softmax(0, 0)
