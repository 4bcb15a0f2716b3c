# Calls the forbidden function as a method of the tensor: marks, and a note for the teacher.
DESERVED = 2.0
FLAG = "softmax"


def softmax(x, dim):
    return x.softmax(dim=dim)
