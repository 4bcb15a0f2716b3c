# Calls the function that the task forbids: the marks are earned, but the teacher must hear of it.
DESERVED = 2.0
FLAG = "softmax"


def softmax(x, dim):
    return torch.softmax(x, dim)
