# Returns objects that write a marker when they are pickled, copied or unpickled.


class Bomb:
    def __reduce_ex__(self, protocol):
        open("@markers@/pickled", "w").close()
        return __import__("os").system, ("touch @markers@/unpickled",)

    __deepcopy__ = __copy__ = __getstate__ = __reduce_ex__


class Tensor(torch.Tensor):
    __reduce_ex__ = Bomb.__reduce_ex__


def softmax(x, dim):
    return [Bomb(), x.as_subclass(Tensor), {Bomb(): Bomb()}, (Bomb(),)]
